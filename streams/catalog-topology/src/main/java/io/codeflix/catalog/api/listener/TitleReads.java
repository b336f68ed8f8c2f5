package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.query.PreparedBody;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitlePages;
import io.codeflix.catalog.query.TitlePosition;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.problem.BadRequestException;
import io.codeflix.streams.api.problem.RefusedException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What viewers can ask about titles. */
@Component
final class TitleReads {
    static final String LIST = "/api/v1/titles";
    static final String ONE = LIST + "/";
    private static final int LIMIT = 24;
    private static final int LIMIT_AT_MOST = 100;

    private final TitleView titles;
    private final TitlePages pages;

    TitleReads(TitleView titles, TitlePages pages) {
        this.titles = titles;
        this.pages = pages;
    }

    /** One question, understood. */
    interface Read {
        /** Whether the answer is there; else getting it may wait a little. */
        boolean isReady();

        /** The answer; throws {@link RefusedException} where there is none. */
        PreparedBody body();
    }

    /** Reads the question; throws {@link RefusedException} or {@link BadRequestException} where it makes no sense. */
    Read of(HttpServerRequest request) {
        var path = request.path();
        if (path.equals(LIST)) {
            return list(request);
        }
        var id = path.startsWith(ONE) ? path.substring(ONE.length()) : "";
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            throw RefusedException.notFound("path", path);
        }
        return new One(titles, id, request.query() == null ? 0 : number(request, "minVersion", 0));
    }

    private Read list(HttpServerRequest request) {
        if (request.query() == null) {
            return new Newest(pages, null, Optional.empty(), LIMIT);
        }
        var sort = request.getParam("sort");
        if (sort != null && !sort.equals("newest")) {
            throw RefusedException.field("sort", "unknown", "'sort' is newest.");
        }
        long limit = number(request, "limit", LIMIT);
        if (limit < 1 || limit > LIMIT_AT_MOST) {
            throw RefusedException.field("limit", "out-of-range", "'limit' is 1 to %d.".formatted(LIMIT_AT_MOST));
        }
        return new Newest(pages, request.getParam("category"), after(request.getParam("cursor")), (int) limit);
    }

    private static long number(HttpServerRequest request, String name, long otherwise) {
        var text = request.getParam(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException("'%s' is a whole number.".formatted(name));
        }
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

    private record One(TitleView titles, String id, long minVersion) implements Read {
        @Override
        public boolean isReady() {
            return minVersion <= 0 || titles.hasReached(id, minVersion);
        }

        @Override
        public PreparedBody body() {
            return (minVersion > 0 ? titles.find(id, minVersion) : titles.find(id))
                    .filter(PreparedTitle::published)
                    .orElseThrow(() -> RefusedException.notFound("title", id))
                    .viewer();
        }
    }

    private record Newest(TitlePages pages, @Nullable String category, Optional<TitlePosition> after, int limit)
            implements Read {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public PreparedBody body() {
            return pages.newest(category, after, limit);
        }
    }
}
