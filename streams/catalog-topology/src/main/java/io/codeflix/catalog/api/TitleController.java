package io.codeflix.catalog.api;

import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitlePosition;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.problem.RefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published titles, for viewers, from prepared bytes. */
@RestController
@RequestMapping("/api/v1/titles")
final class TitleController {
    private static final int LIMIT_AT_MOST = 100;

    private final TitleView titles;

    TitleController(TitleView titles) {
        this.titles = titles;
    }

    /** Spring compares the ETag with If-None-Match and leaves the body out where they agree. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> findById(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var title = titles.find(id, minVersion)
                .filter(PreparedTitle::published)
                .orElseThrow(() -> RefusedException.notFound("title", id));
        return ResponseEntity.ok()
                .eTag("\"t" + title.version() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(title.viewerJson());
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "24") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!sort.equals("newest")) {
            throw RefusedException.field("sort", "unknown", "'sort' is newest.");
        }
        if (limit < 1 || limit > LIMIT_AT_MOST) {
            throw RefusedException.field("limit", "out-of-range", "'limit' is 1 to %d.".formatted(LIMIT_AT_MOST));
        }
        var page = titles.newest(category, after(cursor), limit);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page.json());
    }

    private static Optional<TitlePosition> after(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        var position = TitleView.position(cursor);
        if (position.isEmpty()) {
            throw RefusedException.field(
                    "cursor",
                    "unknown",
                    "'cursor' is what 'next' of the page before said; leave it out to start anew.");
        }
        return position;
    }
}
