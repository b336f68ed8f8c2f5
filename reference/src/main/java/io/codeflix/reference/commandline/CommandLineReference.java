package io.codeflix.reference.commandline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Every command with its help, in the order of the tree. */
public final class CommandLineReference {

    private CommandLineReference() {}

    public static String markdown(CommandLine root) {
        var page = new StringBuilder("""
                # Commands

                Made from the command line itself; `./mvnw -pl reference -am test -Dcodeflix.golden.rewrite=true` writes it anew. How it is
                used, exit codes and settings: [cli.md](../cli.md).
                """);
        add(page, root);
        return page.toString();
    }

    private static void add(StringBuilder page, CommandLine command) {
        var spec = command.getCommandSpec();
        page.append("\n%s %s\n\n```\n%s```\n"
                .formatted(
                        "#".repeat(Math.min(2 + depth(spec), 4)),
                        spec.qualifiedName(),
                        stripped(command.setUsageHelpWidth(100).getUsageMessage(Ansi.OFF))));
        for (var each : List.copyOf(new LinkedHashSet<>(command.getSubcommands().values()))) {
            if (!each.getCommandSpec().usageMessage().hidden()) {
                add(page, each);
            }
        }
    }

    private static int depth(CommandSpec spec) {
        return spec.parent() == null ? 0 : depth(spec.parent()) + 1;
    }

    private static String stripped(String help) {
        return help.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }
}
