package io.codeflix.catalog.query;

import io.codeflix.streams.api.text.SortKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** In which order viewers browse. */
public enum TitleOrder {
    /** Published last comes first. */
    NEWEST("newest", Comparator.comparing(TitlePosition::publishedAt).reversed()),

    /** A to Z of the original titles, by the order of {@link SortKey}. */
    TITLE("title", Comparator.comparing(TitlePosition::place));

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

    /** As readers ask for it. */
    public String word() {
        return word;
    }

    int compare(TitlePosition one, TitlePosition other) {
        return comparator.compare(one, other);
    }
}
