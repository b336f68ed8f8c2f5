package io.codeflix.cli.bulk.entry;

import static io.codeflix.cli.bulk.entry.Field.detail;
import static io.codeflix.cli.bulk.entry.Field.ofItsOwn;
import static io.codeflix.cli.bulk.entry.Field.required;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be said of each kind. The platform has the last word; this says it before anything is written. */
public final class Fields {

    public static final String ACTIVE = "active";
    public static final String TRANSLATIONS = "translations";
    public static final String PUBLISHED = "published";
    public static final String PUBLISH_AT = "publishAt";
    static final String TYPE = "type";
    static final String YEAR = "yearLaunched";

    private static final int FIRST_YEAR = 1888;
    private static final int YEARS_AHEAD = 5;

    private static final List<Field> CATEGORY = List.of(
            required("name", new FieldType.Text(3, 255)),
            detail("description", new FieldType.Text(0, 4000), ""),
            ofItsOwn(ACTIVE, new FieldType.Flag(), true));

    private static final List<Field> GENRE = List.of(
            required("name", new FieldType.Text(1, 255)),
            detail("categories", new FieldType.References(Kind.CATEGORY, "categoryIds", 50), List.of()),
            ofItsOwn(ACTIVE, new FieldType.Flag(), true));

    private static final List<Field> CAST_MEMBER = List.of(
            required("name", new FieldType.Text(3, 255)),
            required(TYPE, new FieldType.Word(List.of("ACTOR", "DIRECTOR"))));

    private static final List<Field> VIDEO = List.of(
            required("title", new FieldType.Text(1, 255)),
            required("description", new FieldType.Text(1, 4000)),
            required(
                    YEAR,
                    new FieldType.Whole(FIRST_YEAR, Year.now(ZoneOffset.UTC).getValue() + YEARS_AHEAD)),
            detail("rating", new FieldType.Word(List.of("ER", "L", "10", "12", "14", "16", "18")), "L"),
            detail("opened", new FieldType.Flag(), false),
            detail("categories", new FieldType.References(Kind.CATEGORY, "categoryIds", 50), List.of()),
            detail("genres", new FieldType.References(Kind.GENRE, "genreIds", 50), List.of()),
            detail("castMembers", new FieldType.References(Kind.CAST_MEMBER, "castMemberIds", 200), List.of()),
            ofItsOwn(TRANSLATIONS, new FieldType.Translations(50), Map.of()),
            ofItsOwn(PUBLISH_AT, new FieldType.Moment(), Optional.empty()),
            ofItsOwn(PUBLISHED, new FieldType.Flag(), false));

    private Fields() {}

    static List<Field> of(Kind kind) {
        return switch (kind) {
            case CATEGORY -> CATEGORY;
            case GENRE -> GENRE;
            case CAST_MEMBER -> CAST_MEMBER;
            case VIDEO -> VIDEO;
        };
    }
}
