package io.codeflix.cli.run;

import io.codeflix.cli.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A person who has signed in to a platform. */
public final class SignedIn {

    private SignedIn() {}

    public static Cli to(Platform platform, Path folder) {
        var cli = new Cli(folder).with("CODEFLIX_URL", platform.url());
        knowsThePasswordOf("admin", cli);
        var login = cli.run("login", "--local", "admin");
        if (login.exitCode() != 0) {
            throw new IllegalStateException(login.err());
        }
        return cli;
    }

    public static void knowsThePasswordOf(String user, Cli cli) {
        try {
            Files.createDirectories(cli.home().resolve("secrets"));
            Files.writeString(cli.home().resolve("secrets/" + user + "-password"), "s3cret\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
