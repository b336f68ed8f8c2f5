package io.codeflix.catalog.query;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Titles in one order. One thread writes, any number read. */
final class Shelf {
    private final NavigableMap<TitlePosition, PreparedTitle> titles = new ConcurrentSkipListMap<>();
    private final AtomicInteger size = new AtomicInteger(); // the map would count itself, title by title

    void put(TitlePosition position, PreparedTitle title) {
        if (titles.put(position, title) == null) {
            size.incrementAndGet();
        }
    }

    void remove(TitlePosition position) {
        if (titles.remove(position) != null) {
            size.decrementAndGet();
        }
    }

    int size() {
        return size.get();
    }

    /** From after a position on; all where there is none. */
    Stream<PreparedTitle> after(Optional<TitlePosition> position) {
        var rest = position.isPresent() ? titles.tailMap(position.get(), false) : titles;
        return rest.values().stream();
    }
}
