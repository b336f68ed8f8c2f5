package io.codeflix.catalog.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** In which order viewers browse. */
public enum TitleOrder {
    /** Published last comes first. */
    NEWEST("newest", Comparator.comparing(TitlePosition::publishedAt).reversed()),

    /** A to Z, whatever the case and the accents. */
    TITLE("title", Comparator.comparing(TitlePosition::name));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // a comparator of records keeps nothing
    private final Comparator<TitlePosition> comparator;

    TitleOrder(String word, Comparator<TitlePosition> comparator) {
        this.word = word;
        this.comparator = comparator.thenComparing(TitlePosition::id);
    }

    public static Optional<TitleOrder> ofWord(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
    }

    int compare(TitlePosition one, TitlePosition other) {
        return comparator.compare(one, other);
    }
}
