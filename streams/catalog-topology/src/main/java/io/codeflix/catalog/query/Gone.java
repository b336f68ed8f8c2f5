package io.codeflix.catalog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Ids of what was deleted of late. Who has just deleted something and waits for that version learns at once that it is gone; of
 * an id that nobody knows it may be that its creation hasn't arrived yet.
 */
final class Gone {
    private static final int AT_MOST = 10_000;

    private final Cache<String, Boolean> ids =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    void add(String id) {
        ids.put(id, true);
    }

    boolean has(String id) {
        return ids.getIfPresent(id) != null;
    }

    /** Where an id comes back. */
    void remove(String id) {
        ids.invalidate(id);
    }
}
