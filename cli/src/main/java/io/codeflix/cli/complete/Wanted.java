package io.codeflix.cli.complete;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can stand under the cursor. */
sealed interface Wanted {

    record OneOf(List<String> candidates) implements Wanted {}

    record Id(Meant meant) implements Wanted {}

    record Files() implements Wanted {}

    /** @param words all words behind the program's name; the last is under the cursor and may be empty */
    static Wanted of(CommandSpec root, List<String> words) {
        if (words.size() > 1 && words.getFirst().equals("help")) {
            return of(root, words.subList(1, words.size())) instanceof OneOf commands ? commands : new OneOf(List.of());
        }
        var command = root;
        int position = 0;
        boolean onlyPositions = false;
        var before = words.subList(0, Math.max(0, words.size() - 1)).iterator();
        while (before.hasNext()) {
            var word = before.next();
            if (word.equals("--")) {
                onlyPositions = true;
            } else if (!onlyPositions && word.startsWith("-")) {
                var option = option(command, word);
                if (option.isPresent() && takesValue(option.get()) && !word.contains("=") && !skip(before)) {
                    return of(command, option.get());
                }
            } else if (!onlyPositions && command.subcommands().containsKey(word)) {
                command = command.subcommands().get(word).getCommandSpec();
                position = 0;
            } else {
                position++;
            }
        }
        var last = words.isEmpty() ? "" : words.getLast();
        if (last.startsWith("-") && !onlyPositions) {
            return new OneOf(options(command));
        }
        return command.subcommands().isEmpty() ? positional(command, position) : new OneOf(verbs(command));
    }

    private static boolean skip(Iterator<String> words) {
        boolean any = words.hasNext();
        if (any) {
            words.next();
        }
        return any;
    }

    private static Optional<OptionSpec> option(CommandSpec command, String word) {
        int value = word.indexOf('=');
        return Optional.ofNullable(command.optionsMap().get(value < 0 ? word : word.substring(0, value)));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0 && option.type() != boolean.class && option.type() != Boolean.class;
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
    }

    private static List<String> verbs(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden())
                .map(verb -> verb.getKey())
                .toList();
    }

    private static Wanted positional(CommandSpec command, int position) {
        return command.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(position))
                .findFirst()
                .map(parameter -> of(command, parameter))
                .orElseGet(() -> new OneOf(List.of()));
    }

    private static Wanted of(CommandSpec command, ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            var fixed = new ArrayList<String>();
            argument.completionCandidates().forEach(fixed::add);
            return new OneOf(fixed);
        }
        if (Stream.of(argument.type(), argument.typeInfo().getType())
                .anyMatch(t -> t == Path.class || t == File.class)) {
            return new Files();
        }
        return Meant.of(command, argument).<Wanted>map(Id::new).orElseGet(() -> new OneOf(List.of()));
    }
}
