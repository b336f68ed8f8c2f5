package io.codeflix.catalog.query;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Published titles in the orders that viewers browse: all of them newest first and A to Z, and those of each facet newest
 * first. A facet has no A to Z of its own, which would double the memory: few titles are sorted when they are asked for, and
 * among many the list of all finds enough of them soon.
 */
final class TitleIndex {
    /** Sorting so many takes about a millisecond, as does walking past so many that don't match. */
    private static final int FEW = 2_000;

    private final Shelf newest = new Shelf();
    private final Shelf byName = new Shelf();
    private final Map<Facet, Shelf> newestByFacet = new ConcurrentHashMap<>();

    /** Takes the new entry in before the old one out; readers never miss a title in between. */
    void replace(@Nullable PreparedTitle before, @Nullable PreparedTitle after) {
        var now = listed(after);
        var then = listed(before);
        if (now != null) {
            putIn(now);
        }
        if (then != null) {
            takeOut(then, now);
        }
    }

    /** Titles in the query's order that have all its facets, from where the page before ended. */
    Stream<PreparedTitle> find(TitleQuery query) {
        return candidates(query).filter(query::finds);
    }

    private Stream<PreparedTitle> candidates(TitleQuery query) {
        var all = query.order() == TitleOrder.NEWEST ? newest : byName;
        var smallest = query.facets().stream()
                .map(facet -> newestByFacet.getOrDefault(facet, new Shelf()))
                .min(Comparator.comparingInt(Shelf::size));
        if (smallest.isEmpty()) {
            return all.after(query.after());
        }
        var shelf = smallest.get();
        if (query.order() == TitleOrder.NEWEST) {
            return shelf.after(query.after());
        }
        return shelf.size() > FEW ? all.after(query.after()) : sorted(shelf, query);
    }

    private static Stream<PreparedTitle> sorted(Shelf shelf, TitleQuery query) {
        return shelf.after(Optional.empty())
                .filter(title -> query.isPast(title.position(query.order())))
                .sorted(Comparator.comparing(title -> title.position(query.order())));
    }

    private void putIn(PreparedTitle title) {
        newest.put(title.newest(), title);
        byName.put(title.named(), title);
        title.facets()
                .forEach(facet ->
                        newestByFacet.computeIfAbsent(facet, _ -> new Shelf()).put(title.newest(), title));
    }

    /** Leaves alone what the new entry took the place of. */
    private void takeOut(PreparedTitle before, @Nullable PreparedTitle after) {
        if (after == null || !after.newest().equals(before.newest())) {
            newest.remove(before.newest());
        }
        if (after == null || !after.named().equals(before.named())) {
            byName.remove(before.named());
        }
        for (var facet : before.facets()) {
            var shelf = newestByFacet.get(facet);
            boolean replaced = after != null
                    && after.newest().equals(before.newest())
                    && after.facets().contains(facet);
            if (shelf != null && !replaced) {
                shelf.remove(before.newest());
            }
        }
    }

    private static @Nullable PreparedTitle listed(@Nullable PreparedTitle title) {
        return title != null && title.published() ? title : null;
    }
}
