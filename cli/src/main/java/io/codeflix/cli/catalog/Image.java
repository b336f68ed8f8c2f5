package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An image in one width.
 *
 * @param url path at the platform's address; it stays
 */
public record Image(@Nullable String slot, int width, int height, String url) {

    @Override
    public String toString() {
        return "%dx%d %s".formatted(width, height, url);
    }
}
