package io.codeflix.cli.name;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.complete.Meant;
import io.codeflix.cli.console.OutputGoneException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command line after names were replaced by the ids they stand for, whichever command it is. */
public final class NamedArguments {

    private NamedArguments() {}

    public static int run(ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        var command = last.commandSpec().commandLine();
        try {
            for (var argument : last.matchedArgs()) {
                var naming = naming(command, argument);
                if (naming.isPresent()) {
                    replace(argument, naming.get());
                }
            }
        } catch (ParameterException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
        }
        try {
            return new RunLast().execute(parsed);
        } catch (OutputGoneException e) { // of help, which picocli prints by itself
            throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<UnaryOperator<String>> naming(CommandLine command, ArgSpec argument) {
        var meant = Meant.of(command.getCommandSpec(), argument).orElse(null);
        if (meant == Meant.TITLE) {
            return Optional.of(word -> names(command).titleId(word));
        }
        var kind = kind(meant);
        return kind == null
                ? Optional.empty()
                : Optional.of(word -> names(command).id(kind, word));
    }

    private static @Nullable Kind kind(@Nullable Meant meant) {
        return switch (meant) {
            case CATEGORY -> Kind.CATEGORY;
            case GENRE -> Kind.GENRE;
            case CAST_MEMBER -> Kind.CAST_MEMBER;
            case VIDEO -> Kind.VIDEO;
            case null, default -> null;
        };
    }

    private static Names names(CommandLine command) {
        try {
            return command.getFactory().create(Names.class);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replace(ArgSpec argument, UnaryOperator<String> naming) {
        Object value = argument.getValue();
        if (value instanceof String word) {
            argument.setValue(naming.apply(word));
        } else if (value instanceof List<?> words) {
            argument.setValue(words.stream()
                    .map(word -> naming.apply(String.valueOf(word)))
                    .toList());
        }
    }
}
