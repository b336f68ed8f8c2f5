package io.codeflix.cli.session;

import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.http.UnavailableException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "logout", description = "Signs out: the tokens are revoked and deleted.")
public final class Logout implements Callable<Integer> {

    private final SignIn signIn;
    private final SessionFiles files;
    private final BaseUrl base;

    @Spec
    CommandSpec spec;

    public Logout(SignIn signIn, SessionFiles files, BaseUrl base) {
        this.signIn = signIn;
        this.files = files;
        this.base = base;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var session = files.of(base.get());
        if (session.isEmpty()) {
            out.printf("Nobody is signed in to %s.%n", base.get());
            return 0;
        }
        files.forget(base.get());
        try {
            signIn.revoke(session.get());
            out.printf("Signed out of %s.%n", base.get());
        } catch (UnavailableException e) {
            out.printf("Signed out of %s here; it can't be reached, so its tokens end by themselves.%n", base.get());
        }
        return 0;
    }
}
