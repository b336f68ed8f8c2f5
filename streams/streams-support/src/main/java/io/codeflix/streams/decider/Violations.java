package io.codeflix.streams.decider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Collects every broken field, so that a person learns all of them at once. */
public final class Violations {

    /**
     * Characters that no name or text of ours may hold: controls but for line feed, carriage return and tab, zero-width
     * and direction-changing ones (they make two names look the same, or one look like another), lone surrogates.
     * The two joiners, U+200C and U+200D, are let through: without them Persian and Hindi are misspelt, and emoji fall
     * apart.
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\r\\t]]|[\\u061C\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private final List<FieldViolation> found = new ArrayList<>();

    /** Notes a broken rule where it doesn't hold. */
    public Violations require(boolean holds, String field, String code, String message) {
        if (!holds) {
            found.add(new FieldViolation(field, code, message));
        }
        return this;
    }

    /** A text of {@code min} to {@code max} code points after trimming, without invisible characters. */
    public Violations requireText(String field, String text, int min, int max) {
        var trimmed = text.strip();
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length == 0 && min > 0) {
            return require(false, field, "required", "'%s' is required.".formatted(field));
        }
        require(length >= min, field, "too-short", "'%s' needs at least %d characters.".formatted(field, min));
        require(length <= max, field, "too-long", "'%s' may have at most %d characters.".formatted(field, max));
        return require(
                !INVISIBLE.matcher(text).find(),
                field,
                "invisible-characters",
                "'%s' holds control, zero-width or direction-changing characters; remove them.".formatted(field));
    }

    /** The refusal, or what follows where every rule holds. */
    public <E> Decision<E> refusedOr(Supplier<Decision<E>> otherwise) {
        return found.isEmpty() ? otherwise.get() : Decision.refused(Problem.validation(found));
    }
}
