package io.codeflix.cli.console;

/** How an answer is printed; the object is the same in all of them. */
public enum Format {
    table,
    /** A table with all of its columns, however narrow the terminal. */
    wide,
    json,
    yaml
}
