package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A title with its answers ready: JSON is written once a change, not once a read.
 *
 * @param viewer what viewers get
 * @param adminJson what admins get
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go to the socket as they are; nobody compares titles by them
public record PreparedTitle(TitleState state, PreparedBody viewer, byte[] adminJson) {

    static PreparedTitle of(TitleState title, JsonMapper json) {
        return new PreparedTitle(
                title,
                PreparedBody.ofVersion(json.writeValueAsBytes(TitleJson.of(title)), title.getVersion()),
                json.writeValueAsBytes(VideoJson.of(title)));
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

    /** Whether it stands in a category that is shown. */
    public boolean isIn(String categoryId) {
        return categoryIds().contains(categoryId);
    }

    List<String> categoryIds() {
        return state.getCategories().stream().map(category -> category.getId()).toList();
    }

    TitlePosition position() {
        var publishedAt = state.getPublishedAt();
        return new TitlePosition(publishedAt == null ? Instant.EPOCH : publishedAt, id());
    }
}
