package io.codeflix.cli.bulk.source;

/** Something that is wrong with a file. */
public record Flaw(Place place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
