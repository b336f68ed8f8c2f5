package io.codeflix.cli.console;

/**
 * A column of a table.
 *
 * @param text whether it may be cut; ids, states and numbers never are
 * @param importance columns of the least go first where a terminal is narrow
 */
public record Column(String header, boolean text, int importance) {

    private static final int ALWAYS = Integer.MAX_VALUE;

    /** What it is all about, usually an id: always there, always whole. */
    public static Column key(String header) {
        return new Column(header, false, ALWAYS);
    }

    /** A state or number that people look for: it stays as long as anything stays beside the key. */
    public static Column main(String header) {
        return new Column(header, false, ALWAYS - 1);
    }

    /** What people call it: whole while anything less important could go instead, and cut then. */
    public static Column name(String header) {
        return new Column(header, true, ALWAYS - 2);
    }

    /** Whole or not at all. */
    public static Column exact(String header, int importance) {
        return new Column(header, false, importance);
    }

    /** May be shortened before it goes. */
    public static Column text(String header, int importance) {
        return new Column(header, true, importance);
    }

    boolean mayGo() {
        return importance < ALWAYS - 2;
    }
}
