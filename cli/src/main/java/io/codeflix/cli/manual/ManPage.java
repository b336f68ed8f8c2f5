package io.codeflix.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The man page of one command, in roff with the {@code man} macros. */
final class ManPage {

    private final CommandSpec command;
    private final String version;
    private final Roff roff = new Roff();

    private ManPage(CommandSpec command, String version) {
        this.command = command;
        this.version = version;
    }

    static String of(CommandSpec command, String version) {
        return new ManPage(command, version).text();
    }

    /** For instance {@code codeflix-video-publish}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String text() {
        roff.title(name(command), version);
        roff.section("NAME").line(name(command) + " - " + sentence(description().getFirst()));
        roff.section("SYNOPSIS")
                .line(plain(command.commandLine()
                        .getHelp()
                        .abbreviatedSynopsis()
                        .strip()
                        .replaceAll("\\s+", " ")));
        roff.section("DESCRIPTION");
        description().forEach(roff::paragraph);
        arguments();
        options();
        commands();
        exitCodes();
        examples();
        seeAlso();
        return roff.toString();
    }

    private List<String> description() {
        var lines = words(command.usageMessage().description());
        return lines.isEmpty() ? List.of(command.name()) : lines;
    }

    private void arguments() {
        if (!command.positionalParameters().isEmpty()) {
            roff.section("ARGUMENTS");
            command.positionalParameters().forEach(it -> roff.item(it.paramLabel(), described(it)));
        }
    }

    private void options() {
        var shown = command.options().stream().filter(it -> !it.hidden()).toList();
        if (!shown.isEmpty()) {
            roff.section("OPTIONS");
            shown.forEach(option -> roff.item(term(option), described(option)));
        }
    }

    private static String term(OptionSpec option) {
        var names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String described(ArgSpec argument) {
        return String.join(" ", words(argument.renderedDescription()));
    }

    private void commands() {
        var verbs = command.subcommands().values().stream()
                .map(verb -> verb.getCommandSpec())
                .filter(verb -> !verb.usageMessage().hidden())
                .toList();
        if (!verbs.isEmpty()) {
            roff.section("COMMANDS");
            verbs.forEach(verb -> roff.item(
                    verb.name(), String.join(" ", words(verb.usageMessage().description()))));
        }
    }

    private void exitCodes() {
        roff.section("EXIT STATUS");
        var own = command.usageMessage().exitCodeList();
        if (own.isEmpty()) {
            roff.line("0 ok, 1 a defect of ours, 2 usage, 3 not found, 4 refused, 5 unavailable.");
        } else {
            own.forEach(roff::item);
        }
    }

    private void examples() {
        var lines = words(command.usageMessage().footer());
        var examples = lines.stream()
                .dropWhile(line -> !line.startsWith("Example"))
                .skip(1)
                .takeWhile(line -> line.startsWith(" ") || line.isBlank())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!examples.isEmpty()) {
            roff.section("EXAMPLES").verbatim(examples);
        }
    }

    private void seeAlso() {
        var parent = command.parent();
        var others = parent == null
                ? command.subcommands().values().stream().map(it -> it.getCommandSpec())
                : Stream.of(parent);
        var names = others.filter(it -> !it.usageMessage().hidden())
                .map(it -> name(it) + "(1)")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            roff.section("SEE ALSO").line(names);
        }
    }

    private static List<String> words(String... lines) {
        return Arrays.stream(lines)
                .map(ManPage::plain)
                .map(line -> line.replace("%n", "").replace("%%", "%"))
                .toList();
    }

    private static String plain(String text) {
        return Ansi.OFF.string(text);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
