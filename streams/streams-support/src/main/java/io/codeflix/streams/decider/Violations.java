package io.codeflix.streams.decider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Collects every broken field, so that a person learns all of them at once. */
public final class Violations {

    /**
     * Characters that no text of ours may hold: controls but for line feed and tab, separators of lines and paragraphs,
     * zero-width and direction-changing ones (they make two names look the same, or one look like another), blanks that
     * pass for letters, characters that will never be any, lone surrogates. The two joiners, U+200C and U+200D, variation
     * selectors and tags are let through: without them Persian and Hindi are misspelt, and emoji and flags fall apart.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029]"
            + "|[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
            + "|[\\u115F\\u1160\\u3164\\uFFA0]|[\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final Pattern BREAK = Pattern.compile("[\\n\\t]");

    /** Something that leaves a trace where it is printed. */
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Co}\\p{Cn}]");

    private final List<FieldViolation> found = new ArrayList<>();

    /** Notes a broken rule where it doesn't hold. */
    public Violations require(boolean holds, String field, String code, String message) {
        if (!holds) {
            found.add(new FieldViolation(field, code, message));
        }
        return this;
    }

    /** A name or a title: {@link #requireText} on one line, without tabs. */
    public Violations requireLine(String field, String text, int min, int max) {
        return requireText(field, text, min, max)
                .require(
                        !BREAK.matcher(text).find(),
                        field,
                        "line-break",
                        "'%s' holds a line break or a tab; it is one line.".formatted(field));
    }

    /**
     * A text of {@code min} to {@code max} code points after trimming, without invisible characters. Line feeds and tabs are
     * part of a text.
     */
    public Violations requireText(String field, String text, int min, int max) {
        var trimmed = text.strip();
        int length = trimmed.codePointCount(0, trimmed.length());
        boolean hidden = INVISIBLE.matcher(text).find();
        if (min > 0 && (length == 0 || !hidden && !VISIBLE.matcher(trimmed).find())) {
            return require(false, field, "required", "'%s' is required.".formatted(field));
        }
        require(length >= min, field, "too-short", "'%s' needs at least %d characters.".formatted(field, min));
        require(length <= max, field, "too-long", "'%s' may have at most %d characters.".formatted(field, max));
        return require(
                !hidden,
                field,
                "invisible-characters",
                "'%s' holds control, zero-width or direction-changing characters; remove them.".formatted(field));
    }

    /** The refusal, or what follows where every rule holds. */
    public <E> Decision<E> refusedOr(Supplier<Decision<E>> otherwise) {
        return found.isEmpty() ? otherwise.get() : Decision.refused(Problem.validation(found));
    }
}
