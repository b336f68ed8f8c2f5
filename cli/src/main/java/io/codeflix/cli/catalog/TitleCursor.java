package io.codeflix.cli.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what viewers browse.
 *
 * @param next where the list goes on; absent at its end
 */
public record TitleCursor(List<Video> items, @Nullable String next) {}
