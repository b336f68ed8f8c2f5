package io.codeflix.cli.session;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "login",
        description = "Signs in: shows a code to enter in a browser, on any device.",
        footer = {
            "",
            "Examples:",
            "  codeflix login                   with a browser",
            "  codeflix login --local admin     to the platform on this machine, unattended",
            "  codeflix login --url https://codeflix.example"
        })
public final class Login implements Callable<Integer> {

    private final SignIn signIn;
    private final SessionFiles files;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--local",
            paramLabel = "USER",
            completionCandidates = LocalUsers.class,
            description = "Use the password that the local platform generated for USER (admin or viewer).")
    @Nullable
    String localUser;

    /** Whom the local platform makes. */
    static final class LocalUsers implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return List.of("admin", "viewer").iterator();
        }
    }

    public Login(SignIn signIn, SessionFiles files) {
        this.signIn = signIn;
        this.files = files;
    }

    @Override
    public Integer call() throws InterruptedException {
        var session = localUser == null ? signIn.byDevice(this::show) : signIn.byLocalPassword(localUser);
        files.keep(session);
        var identity = Identity.of(session);
        spec.commandLine()
                .getOut()
                .printf("Signed in to %s as %s (%s).%n", session.baseUrl(), identity.user(), roles(identity));
        return 0;
    }

    private static String roles(Identity identity) {
        return identity.roles().isEmpty() ? "no roles" : String.join(", ", identity.roles());
    }

    private void show(DeviceCode code) {
        var out = spec.commandLine().getOut();
        out.printf("Open      %s%n", code.verificationUri());
        out.printf("and enter %s%n", code.userCode());
        if (code.verificationUriComplete() != null) {
            out.printf("or open   %s%n", code.verificationUriComplete());
        }
        out.printf("Waiting; the code is good for %d minutes.%n", Math.max(1, code.expiresInSeconds() / 60));
        out.flush();
    }
}
