package io.codeflix.cli.session;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import io.codeflix.cli.http.BaseUrl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "whoami", description = "Shows who is signed in, with which roles.")
public final class Whoami implements Callable<Integer> {

    private final SessionFiles files;
    private final StoredCredentials credentials;
    private final BaseUrl base;

    @Mixin
    OutputOptions output = new OutputOptions();

    public Whoami(SessionFiles files, StoredCredentials credentials, BaseUrl base) {
        this.files = files;
        this.credentials = credentials;
        this.base = base;
    }

    @Override
    public Integer call() {
        credentials.accessToken();
        var session =
                files.of(base.get()).orElseThrow(() -> new SignInException("nobody is signed in to " + base.get()));
        output.print(
                Identity.of(session),
                who -> new Sheet()
                        .line("User", who.user())
                        .line("Roles", who.roles())
                        .line("Platform", who.baseUrl())
                        .line("Issuer", who.issuer())
                        .line("Token until", who.accessTokenExpiresAt())
                        .toString());
        return 0;
    }
}
