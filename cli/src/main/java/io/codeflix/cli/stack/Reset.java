package io.codeflix.cli.stack;

import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.session.SessionFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        description = {
            "Stops the platform on this machine and deletes all that it keeps: films, catalog, accounts, secrets, logs.",
            "What is elsewhere (external.properties) is left as it is, and so is that file."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix reset --dry-run  what would go, and how much it is",
            "  codeflix reset --yes      asks nobody"
        })
public final class Reset implements Callable<Integer> {

    private final StackHome home;
    private final StackControl stack;
    private final SessionFiles sessions;
    private final BaseUrl base;
    private final Confirmation confirmation;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    DeletionOptions deletion = new DeletionOptions();

    public Reset(
            StackHome home,
            StackControl stack,
            SessionFiles sessions,
            BaseUrl base,
            Confirmation confirmation,
            Surroundings surroundings) {
        this.home = home;
        this.stack = stack;
        this.sessions = sessions;
        this.base = base;
        this.confirmation = confirmation;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var kept = KeptData.in(home.path());
        if (kept.isEmpty()) {
            out.printf("Nothing is kept in %s.%n", home.path());
            return 0;
        }
        kept.lines().forEach(out::println);
        out.flush();
        if (deletion.dryRun()) {
            return 0;
        }
        if (!deletion.confirmed(confirmation, "Delete all of this for ever?")) {
            return ExitCode.REFUSED;
        }
        stack.down(new Progress(spec.commandLine().getErr(), surroundings));
        KeptData.in(home.path()).delete();
        sessions.forget(base.local()); // whatever platform CODEFLIX_URL names
        out.println("Deleted. 'codeflix up' starts from nothing.");
        return 0;
    }
}
