package io.codeflix.cli.app;

import io.codeflix.cli.bulk.Apply;
import io.codeflix.cli.bulk.Export;
import io.codeflix.cli.bulk.Import;
import io.codeflix.cli.catalog.CastMemberNoun;
import io.codeflix.cli.catalog.CategoryNoun;
import io.codeflix.cli.catalog.GenreNoun;
import io.codeflix.cli.catalog.TitleNoun;
import io.codeflix.cli.catalog.VideoNoun;
import io.codeflix.cli.complete.Complete;
import io.codeflix.cli.complete.Completion;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.contract.SchemaNoun;
import io.codeflix.cli.contract.TopicNoun;
import io.codeflix.cli.demo.Demo;
import io.codeflix.cli.dlq.DlqNoun;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.manual.Man;
import io.codeflix.cli.media.AssetNoun;
import io.codeflix.cli.media.JobNoun;
import io.codeflix.cli.media.Upload;
import io.codeflix.cli.session.Login;
import io.codeflix.cli.session.Logout;
import io.codeflix.cli.session.Whoami;
import io.codeflix.cli.stack.Doctor;
import io.codeflix.cli.stack.Down;
import io.codeflix.cli.stack.Logs;
import io.codeflix.cli.stack.Status;
import io.codeflix.cli.stack.Up;
import java.io.PrintWriter;
import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code codeflix}: the one entry point of a person. */
@Command(
        name = "codeflix",
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = "A video platform as a dataflow on Kafka.",
        subcommands = {
            Demo.class,
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Doctor.class,
            Login.class,
            Logout.class,
            Whoami.class,
            CategoryNoun.class,
            GenreNoun.class,
            CastMemberNoun.class,
            VideoNoun.class,
            TitleNoun.class,
            Apply.class,
            Export.class,
            Import.class,
            Upload.class,
            AssetNoun.class,
            JobNoun.class,
            SchemaNoun.class,
            TopicNoun.class,
            DlqNoun.class,
            Completion.class,
            Man.class,
            Complete.class
        })
public final class Codeflix implements Runnable {

    /** Not among the annotation's attributes: those would be inherited, and end the help of every command. */
    private static final String[] FOOTER = {
        "",
        "Examples:",
        "  codeflix demo                 the whole journey, from nothing to a playing film",
        "  codeflix up && codeflix login --local admin",
        "  codeflix video list -o json",
        "  codeflix upload --help        every command explains itself",
        "",
        "Exit codes:",
        "  0 ok, 1 a defect of ours, 2 usage, 3 not found, 4 refused, 5 unavailable"
    };

    private final BaseUrl base;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Show where an unexpected error comes from.")
    boolean verbose;

    public Codeflix(BaseUrl base) {
        this.base = base;
    }

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = 100,
            description = "The platform to speak to. Default: CODEFLIX_URL, else the one on this machine.")
    void url(URI url) {
        try {
            base.choose(url);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    public static void main(String... args) {
        var out = new PrintWriter(System.out, false, System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        int code = commandLine(Surroundings.ofThisProcess(), out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The whole command line, ready to execute; everything it prints goes to these two. */
    public static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
        var commandLine = new CommandLine(Codeflix.class, new Wiring(surroundings));
        var colours = CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF);
        commandLine.getCommandSpec().usageMessage().footer(FOOTER);
        var failures = new Failures(surroundings);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(colours)
                .setUsageHelpWidth(Math.clamp(surroundings.columns(), 80, 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
