package io.codeflix.cli.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What names a category, a genre or a cast member, and goes on without it.
 *
 * @param publishedVideos how many of the videos viewers see now
 */
public record Usage(
        String id,
        long version,
        String name,
        @Nullable Users genres,
        @Nullable Users videos,
        long publishedVideos) {

    /** @param first some of them, by name */
    public record Users(long total, List<Named> first) {

        String said(String thing, String things) {
            var names = first.stream().map(Named::toString).collect(Collectors.joining(", "));
            var more = total > first.size() ? " and %,d more".formatted(total - first.size()) : "";
            return "%,d %s (%s%s)".formatted(total, total == 1 ? thing : things, names, more);
        }
    }

    boolean isUsed() {
        return (genres != null && genres.total() > 0) || (videos != null && videos.total() > 0);
    }

    /** For instance "1 genre (Noir) and 2 videos (Heat, Ronin), 1 of them published". */
    String said() {
        var parts = new ArrayList<String>();
        if (genres != null && genres.total() > 0) {
            parts.add(genres.said("genre", "genres"));
        }
        if (videos != null && videos.total() > 0) {
            var published = publishedVideos == 0 ? "none" : "%,d".formatted(publishedVideos);
            parts.add(videos.said("video", "videos") + ", %s of them published".formatted(published));
        }
        return String.join(" and ", parts);
    }
}
