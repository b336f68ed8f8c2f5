package io.codeflix.streams.api.text;

/**
 * What somebody looks for in names.
 *
 * @param folded the words, folded; empty for everything
 */
public record Search(String folded, boolean nothing) {

    /** Words that are nothing but marks nobody can look for find nothing, rather than everything. */
    public static Search of(String words) {
        var folded = Folded.of(words);
        return new Search(folded, folded.isEmpty() && !words.isBlank());
    }

    /** Whether a name holds the words. */
    public boolean finds(String foldedName) {
        return !nothing && foldedName.contains(folded);
    }
}
