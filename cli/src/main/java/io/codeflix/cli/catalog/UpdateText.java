package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Written;

/** An edit, for people. */
final class UpdateText {

    private UpdateText() {}

    static String of(String thing, Written written) {
        return written.told("Updated", "Unchanged:")
                + " %s %s, %sversion %d"
                        .formatted(thing, written.id(), written.told("now ", "still "), written.version());
    }
}
