package io.codeflix.media.model.cleanup;

import io.codeflix.media.model.job.TaskKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of the store that belongs to media; the rest is somebody else's and not looked at. */
public enum Area {
    ORIGINALS("originals/", null),
    POSTERS("posters/", TaskKind.INSPECT),
    WINDOWS("windows/", TaskKind.ENCODE),
    RENDITIONS("renditions/", TaskKind.PACKAGE),
    IMAGES("images/", TaskKind.IMAGE);

    private final String prefix;

    @Nullable
    private final TaskKind writer;

    Area(String prefix, @Nullable TaskKind writer) {
        this.prefix = prefix;
        this.writer = writer;
    }

    /** As people name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String prefix() {
        return prefix;
    }

    /** The kind of task that writes here; null for originals, which their owners upload. */
    @Nullable
    TaskKind writer() {
        return writer;
    }
}
