package io.codeflix.cli.app;

import io.codeflix.cli.console.OutputGoneException;
import io.codeflix.cli.console.StandardOutput;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.UsageException;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.name.NamedArguments;
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
        description = "A video platform as a dataflow on Kafka.")
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

    /** Everywhere, as a page of a manual: it is prepared when the commands are built. */
    private static final int HELP_COLUMNS = 80;

    private final BaseUrl base;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Show where an unexpected error comes from.")
    boolean verbose;

    private boolean named;

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
        named = true;
        try {
            base.choose(url);
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Whether the command line named a platform. */
    boolean namesAPlatform() {
        return named;
    }

    public static void main(String... args) {
        var out = StandardOutput.ofThisProcess(System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        int code = run(Surroundings.ofThisProcess(), out, err, args);
        err.flush();
        System.exit(code);
    }

    /** Runs one command line; everything it prints goes to these two. Returns the exit code. */
    public static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
        var words = CommandTree.spelled(args);
        var commandLine = new CommandLine(Codeflix.class, new Wiring(surroundings));
        CommandTree.grow(commandLine, words);
        int code = finished(commandLine, surroundings, out, err).execute(words);
        try {
            out.flush();
            return code;
        } catch (OutputGoneException e) {
            return new Failures(surroundings).handleExecutionException(e, commandLine, null);
        }
    }

    /** The whole command line with every command, to be looked at. */
    public static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
        var commandLine = new CommandLine(Codeflix.class, new Wiring(surroundings));
        CommandTree.growWhole(commandLine);
        return finished(commandLine, surroundings, out, err);
    }

    /** Settings reach the commands that are there; a footer that was there before them would be inherited. */
    private static CommandLine finished(
            CommandLine commandLine, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        var colours = CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF);
        commandLine.getCommandSpec().usageMessage().footer(FOOTER);
        var failures = new Failures(surroundings);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(colours)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    HereOnly.check(parsed);
                    return NamedArguments.run(parsed);
                });
    }
}
