package io.codeflix.cli.complete;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the value of an argument or option stands for: a thing that the platform knows by an id. */
public enum Meant {
    CATEGORY,
    GENRE,
    CAST_MEMBER,
    VIDEO,
    TITLE,
    JOB,
    TOPIC,
    DEAD_LETTER,
    COMPONENT;

    /** An option's name says what it refers to, a label what is named, and a bare ID belongs to its noun. */
    public static Optional<Meant> of(CommandSpec command, ArgSpec argument) {
        var option = argument instanceof OptionSpec it ? it.longestName() : "";
        var noun = command.parent() == null ? "" : command.parent().name();
        return switch (argument.paramLabel()) {
            case "TOPIC" -> Optional.of(TOPIC);
            case "COMPONENT" -> Optional.of(COMPONENT);
            case "ID" -> Optional.ofNullable(ofId(option.isEmpty() ? noun : option));
            default -> Optional.empty();
        };
    }

    private static @Nullable Meant ofId(String owner) {
        return switch (owner) {
            case "category", "--category" -> CATEGORY;
            case "genre", "--genre" -> GENRE;
            case "cast-member", "--cast" -> CAST_MEMBER;
            case "video", "--video" -> VIDEO;
            case "title" -> TITLE;
            case "job" -> JOB;
            case "dlq" -> DEAD_LETTER;
            default -> null;
        };
    }
}
