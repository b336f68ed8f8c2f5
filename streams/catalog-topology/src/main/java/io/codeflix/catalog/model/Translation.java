package io.codeflix.catalog.model;

import io.codeflix.streams.decider.Violations;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a video is called in one language.
 *
 * @param locale BCP 47 language tag
 */
public record Translation(String locale, String title, String description) {

    /** The tag as everybody writes it ({@code pt-BR}); empty where it isn't one. */
    public static Optional<String> canonical(String locale) {
        try {
            var parsed = new Locale.Builder().setLanguageTag(locale.strip()).build();
            return parsed.getLanguage().isEmpty() ? Optional.empty() : Optional.of(parsed.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    Translation tidied() {
        return new Translation(canonical(locale).orElse(locale), title.strip(), description.strip());
    }

    Violations violations() {
        return noteLocale(new Violations(), locale)
                .requireLine("title", title, 1, VideoDetails.TITLE_MAX)
                .requireText("description", description, 1, VideoDetails.DESCRIPTION_MAX);
    }

    static Violations noteLocale(Violations violations, String locale) {
        return violations.require(
                canonical(locale).isPresent(),
                "locale",
                "unknown",
                "'locale' is a language tag of BCP 47, for example pt-BR.");
    }
}
