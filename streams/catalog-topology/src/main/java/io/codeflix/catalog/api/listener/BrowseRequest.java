package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.model.Rating;
import io.codeflix.catalog.query.Facet;
import io.codeflix.catalog.query.TitleOrder;
import io.codeflix.catalog.query.TitlePosition;
import io.codeflix.catalog.query.TitleQuery;
import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Violations;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a viewer asks the list of titles for, as it comes; all filters may be combined. */
record BrowseRequest(
        @Nullable String category,
        @Nullable String genre,
        @Nullable String castMember,
        @Nullable Integer year,
        @Constraint(oneOf = Rating.class) @Nullable String rating,
        @Constraint(oneOf = TitleOrder.class) @Nullable String sort,

        @Constraint(min = 1, max = BrowseRequest.LIMIT_AT_MOST) @Nullable
        Integer limit,

        @Nullable String cursor) {
    private static final int LIMIT_UNLESS_TOLD = 24;
    static final int LIMIT_AT_MOST = 100;

    /** The query, or a refusal that names every parameter that can't be meant. */
    TitleQuery query() {
        var order = sort == null ? Optional.of(TitleOrder.NEWEST) : TitleOrder.ofWord(sort);
        int titles = limit == null ? LIMIT_UNLESS_TOLD : limit;
        var after = cursor == null
                ? Optional.<TitlePosition>empty()
                : order.flatMap(known -> TitlePosition.ofCursor(cursor, known));
        var checked = new Violations()
                .require(order.isPresent(), "sort", "unknown", "'sort' is newest or title.")
                .require(
                        titles >= 1 && titles <= LIMIT_AT_MOST,
                        "limit",
                        "out-of-range",
                        "'limit' is 1 to %d.".formatted(LIMIT_AT_MOST))
                .require(
                        rating == null || Rating.ofLabel(rating).isPresent(),
                        "rating",
                        "unknown",
                        "'rating' is one of ER, L, 10, 12, 14, 16, 18.")
                .require(
                        cursor == null || after.isPresent(),
                        "cursor",
                        "unknown",
                        "'cursor' is what 'next' of the page before said, under the same 'sort'; leave it out to start anew.")
                .refusedOr(Decision::accepted);
        if (checked instanceof Decision.Refused<?>(var problem)) {
            throw new RefusedException(problem);
        }
        return new TitleQuery(order.orElseThrow(), facets(), after, titles);
    }

    private Set<Facet> facets() {
        var facets = new HashSet<Facet>();
        add(facets, Facet.Kind.CATEGORY, category);
        add(facets, Facet.Kind.GENRE, genre);
        add(facets, Facet.Kind.CAST_MEMBER, castMember);
        add(facets, Facet.Kind.YEAR, year);
        add(facets, Facet.Kind.RATING, rating);
        return facets;
    }

    private static void add(Set<Facet> facets, Facet.Kind kind, @Nullable Object value) {
        if (value != null) {
            facets.add(new Facet(kind, value.toString()));
        }
    }
}
