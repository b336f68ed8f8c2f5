package io.codeflix.cli.media;

import io.codeflix.cli.http.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs, in which order.
 *
 * @param states empty for all
 * @param videoId null for those of all videos
 * @param since of the last change
 */
public record JobFilter(
        List<JobState> states,
        @Nullable String owner,
        @Nullable String videoId,
        @Nullable Instant since,
        @Nullable String sort,
        @Nullable String dir) {

    /** Longest ago first, so that what is asked for in pieces goes on where it stopped. */
    static JobFilter failedSince(@Nullable Instant since) {
        return new JobFilter(List.of(JobState.FAILED), null, null, since, "updatedAt", "asc");
    }

    String page(String path, @Nullable Integer page, @Nullable Integer perPage) {
        return Query.of(path)
                .with("state", String.join(",", states.stream().map(Enum::name).toList()))
                .with("owner", owner)
                .with("video", videoId)
                .with("since", since)
                .with("sort", sort)
                .with("dir", dir)
                .with("page", page)
                .with("perPage", perPage)
                .toString();
    }
}
