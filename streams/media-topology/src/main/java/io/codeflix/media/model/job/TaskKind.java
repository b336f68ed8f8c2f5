package io.codeflix.media.model.job;

import java.util.Locale;

/** What a task does, in the order in which kinds run: a task waits for all tasks of the kinds before its own. */
public enum TaskKind {
    INSPECT,
    ENCODE,
    PACKAGE,
    /** The only task of an image's job. */
    IMAGE;

    /** The word for ids and sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
