package io.codeflix.catalog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which languages a reader understands, best first; what nobody translated is read in the original.
 *
 * @param ranges weighted as in Accept-Language
 */
public record Languages(List<Locale.LanguageRange> ranges) {

    /** The original, whatever it is. */
    public static final Languages NONE = new Languages(List.of());

    private static final int CHARACTERS_AT_MOST = 500;

    /** Browsers send a handful of headers again and again; reading one takes longer than the rest of a read. */
    private static final Cache<String, Languages> READ =
            Caffeine.newBuilder().maximumSize(1_000).build();

    public Languages {
        ranges = List.copyOf(ranges);
    }

    /** Reads an Accept-Language header or a single tag; what can't be read is as if it weren't there. */
    public static Languages of(String accepted) {
        if (accepted.isBlank() || accepted.length() > CHARACTERS_AT_MOST) {
            return NONE;
        }
        return READ.get(accepted, Languages::parsed);
    }

    private static Languages parsed(String accepted) {
        try {
            return new Languages(Locale.LanguageRange.parse(accepted));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** The best of the tags, less special ones too ({@code pt} for {@code pt-BR}); empty for the original. */
    Optional<String> bestOf(Collection<String> tags) {
        return ranges.isEmpty() || tags.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Locale.lookupTag(ranges, tags));
    }
}
