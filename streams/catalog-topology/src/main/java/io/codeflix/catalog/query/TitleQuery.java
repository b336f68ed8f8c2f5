package io.codeflix.catalog.query;

import java.util.Optional;
import java.util.Set;

/**
 * What a viewer browses.
 *
 * @param facets titles must have all of them
 * @param after where the page before ended; empty for the first
 * @param limit titles on the page
 */
public record TitleQuery(TitleOrder order, Set<Facet> facets, Optional<TitlePosition> after, int limit) {
    public TitleQuery {
        facets = Set.copyOf(facets);
    }

    boolean finds(PreparedTitle title) {
        return title.facets().containsAll(facets);
    }

    boolean isPast(TitlePosition position) {
        return after.isEmpty() || position.compareTo(after.get()) > 0;
    }
}
