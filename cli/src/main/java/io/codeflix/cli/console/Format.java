package io.codeflix.cli.console;

/** How an answer is printed; the object is the same in all of them. */
public enum Format {
    table,
    json,
    yaml
}
