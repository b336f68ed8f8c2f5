package io.codeflix.cli.bulk.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a catalog is made of, in the order in which one can refer to the other. */
public enum Kind {
    CATEGORY("category", "category", "categories", "/categories", "name"),
    GENRE("genre", "genre", "genres", "/genres", "name"),
    CAST_MEMBER("cast-member", "cast member", "castMembers", "/cast-members", "name"),
    VIDEO("video", "video", "videos", "/videos", "title");

    private final String word;
    private final String spoken;
    private final String section;
    private final String path;
    private final String naming;

    Kind(String word, String spoken, String section, String path, String naming) {
        this.word = word;
        this.spoken = spoken;
        this.section = section;
        this.path = path;
        this.naming = naming;
    }

    /** As the command line and {@code kind:} of an entry write it. */
    public String word() {
        return word;
    }

    /** As a sentence says it. */
    public String spoken() {
        return spoken;
    }

    /** Several of them, as a sentence says it. */
    public String plural() {
        return this == CATEGORY ? "categories" : spoken + "s";
    }

    /** Its list in a file that holds one a kind. */
    public String section() {
        return section;
    }

    public String path() {
        return path;
    }

    /** The field that people call it by. */
    public String naming() {
        return naming;
    }

    /** The fields that tell one from the others. */
    public List<String> identifying() {
        return switch (this) {
            case CATEGORY, GENRE -> List.of(naming);
            case CAST_MEMBER -> List.of(naming, Fields.TYPE);
            case VIDEO -> List.of(naming, Fields.YEAR);
        };
    }

    public boolean refersTo(Kind other) {
        return fields().stream()
                .anyMatch(
                        field -> field.type() instanceof FieldType.References references && references.kind() == other);
    }

    public List<Field> fields() {
        return Fields.of(this);
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static Optional<Kind> ofSection(String section) {
        return Arrays.stream(values())
                .filter(kind -> kind.section.equals(section))
                .findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
