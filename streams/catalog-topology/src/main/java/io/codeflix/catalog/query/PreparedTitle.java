package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A title with viewers' answers ready: their JSON is written once a change, not once a read. Admins read seldom; their JSON,
 * kept, would take a quarter of the memory of a large catalog.
 *
 * @param text what viewers get
 * @param facets what viewers find it by
 * @param newest its place among the newest
 * @param named its place from A to Z
 */
public record PreparedTitle(
        TitleState state,
        PreparedText text,
        Set<Facet> facets,
        TitlePosition newest,
        TitlePosition named,
        JsonMapper json) {

    static PreparedTitle of(TitleState title, JsonMapper json) {
        var publishedAt = title.getPublishedAt();
        return new PreparedTitle(
                title,
                PreparedText.of(title, json),
                Facet.of(title),
                TitlePosition.newest(publishedAt == null ? Instant.EPOCH : publishedAt, title.getId()),
                TitlePosition.named(title.getTitle(), title.getId()),
                json);
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

    TitlePosition position(TitleOrder order) {
        return switch (order) {
            case NEWEST -> newest;
            case TITLE -> named;
        };
    }
}
