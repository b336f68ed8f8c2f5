package io.codeflix.cli.app;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Commands that speak to something else than the platform's URL don't take one and ignore it. */
final class HereOnly {

    private static final String URL = "--url";
    private static final String THE_CLUSTER =
            "it speaks to Kafka and the registry; see --bootstrap-servers and --registry";
    private static final String THIS_MACHINE = "it is about the platform on this machine";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("topic", THE_CLUSTER),
            Map.entry("dlq", THE_CLUSTER),
            Map.entry("schema", THE_CLUSTER),
            Map.entry("demo", THIS_MACHINE),
            Map.entry("up", THIS_MACHINE),
            Map.entry("down", THIS_MACHINE),
            Map.entry("status", THIS_MACHINE),
            Map.entry("logs", THIS_MACHINE),
            Map.entry("reset", THIS_MACHINE),
            Map.entry("doctor", THIS_MACHINE));

    private HereOnly() {}

    /** @throws ParameterException where a platform was named and means nothing */
    static void check(ParseResult parsed) {
        var root = parsed.commandSpec().root();
        if (parsed.hasSubcommand() && ((Codeflix) root.userObject()).namesAPlatform()) {
            var last = last(parsed);
            reason(last, URL).ifPresent(reason -> {
                throw new ParameterException(last, reason);
            });
        }
    }

    /** Takes {@code --url} out of it, and so out of its help, where it would say nothing. */
    static void without(CommandLine command) {
        if (REASONS.containsKey(root(command).getCommandName())) {
            var spec = command.getCommandSpec();
            Optional.ofNullable(spec.findOption(URL)).ifPresent(spec::remove);
            command.getSubcommands().values().forEach(HereOnly::without);
        }
    }

    /** Why a command has no {@code --url}; empty where it has. */
    static Optional<String> reason(CommandLine command, String option) {
        var name = root(command).getCommandName();
        return option.equals(URL)
                ? Optional.ofNullable(REASONS.get(name))
                        .map(reason -> "'%s' takes no --url: %s".formatted(name, reason))
                : Optional.empty();
    }

    /** The one right under the root. */
    private static CommandLine root(CommandLine command) {
        var last = command;
        while (last.getParent() != null && last.getParent().getParent() != null) {
            last = last.getParent();
        }
        return last;
    }

    private static CommandLine last(ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec().commandLine();
    }
}
