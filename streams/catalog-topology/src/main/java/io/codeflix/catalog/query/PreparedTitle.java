package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoTranslation;
import io.codeflix.streams.api.text.Folded;
import io.codeflix.streams.api.text.Search;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A title with viewers' answers ready: their JSON is written once a change, not once a read. Admins read seldom; their JSON,
 * kept, would take a quarter of the memory of a large catalog.
 *
 * @param text what viewers get
 * @param facets what viewers find it by
 * @param newest its place among the newest
 * @param named its place from A to Z
 * @param folded what it is called, in every language, as people look for it
 */
public record PreparedTitle(
        TitleState state,
        PreparedText text,
        Set<Facet> facets,
        TitlePosition newest,
        TitlePosition named,
        String folded,
        JsonMapper json) {

    static PreparedTitle of(TitleState title, JsonMapper json) {
        var publishedAt = title.getPublishedAt();
        return new PreparedTitle(
                title,
                PreparedText.of(title, json),
                Facet.of(title),
                TitlePosition.newest(publishedAt == null ? Instant.EPOCH : publishedAt, title.getId()),
                TitlePosition.named(title.getTitle(), title.getId()),
                folded(title),
                json);
    }

    /** A line a language: no search holds a line break, so none finds the end of one title and the beginning of another. */
    private static String folded(TitleState title) {
        var translated = title.getTranslations().stream().map(VideoTranslation::getTitle);
        return Stream.concat(Stream.of(title.getTitle()), translated)
                .map(Folded::of)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether it is called so in any language. */
    public boolean isNamed(Search search) {
        return search.finds(folded);
    }

    /** What admins get. */
    public byte[] adminJson() {
        return json.writeValueAsBytes(VideoJson.of(state));
    }

    /** What a viewer gets who understands these languages. */
    public PreparedBody in(Languages languages) {
        return text.in(languages);
    }

    public String id() {
        return state.getId();
    }

    public boolean published() {
        return state.getPublished();
    }

    /** Version of the video, for admins' next write. */
    public long videoVersion() {
        return state.getVideoVersion();
    }

    /** Whether its video names this, hidden or not. */
    public boolean names(Facet facet) {
        return facets.contains(facet)
                || switch (facet.kind()) {
                    case CATEGORY -> state.getCategoryIds().contains(facet.value());
                    case GENRE -> state.getGenreIds().contains(facet.value());
                    case CAST_MEMBER, YEAR, RATING -> false;
                };
    }

    /** Where a page that ends with it goes on. */
    String cursor(TitleOrder order) {
        return position(order).cursor(state.getTitle());
    }

    TitlePosition position(TitleOrder order) {
        return switch (order) {
            case NEWEST -> newest;
            case TITLE -> named;
        };
    }
}
