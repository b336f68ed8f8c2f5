package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;

/** One rung of the ladder: sizes in pixels. */
public record Rendition(
        String name,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long bitsPerSecond,
        @Nullable String codecs) {

    @Override
    public String toString() {
        return name;
    }
}
