package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.query.Languages;
import io.codeflix.catalog.query.PreparedBody;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitlePages;
import io.codeflix.catalog.query.TitleQuery;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.problem.BadRequestException;
import io.codeflix.streams.api.problem.RefusedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What viewers can ask about titles. */
@Component
final class TitleReads {
    static final String LIST = "/api/v1/titles";
    static final String ONE = LIST + "/";
    private static final BrowseRequest NO_FILTERS = new BrowseRequest(null, null, null, null, null, null, null, null);

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
        return new One(titles, id, request.query() == null ? 0 : minVersion(request), languages(request));
    }

    private Read list(HttpServerRequest request) {
        var asked = request.query() == null
                ? NO_FILTERS
                : new BrowseRequest(
                        request.getParam("category"),
                        request.getParam("genre"),
                        request.getParam("castMember"),
                        wholeNumber(request, "year"),
                        request.getParam("rating"),
                        request.getParam("sort"),
                        wholeNumber(request, "limit"),
                        request.getParam("cursor"));
        return new Browse(pages, asked.query(), languages(request));
    }

    /** A locale that is asked for wins over what the browser says. */
    private static Languages languages(HttpServerRequest request) {
        var locale = request.query() == null ? null : request.getParam("locale");
        var accepted = locale == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : locale;
        return accepted == null ? Languages.NONE : Languages.of(accepted);
    }

    private static long minVersion(HttpServerRequest request) {
        var text = request.getParam("minVersion");
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notANumber("minVersion");
        }
    }

    private static @Nullable Integer wholeNumber(HttpServerRequest request, String name) {
        var text = request.getParam(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw notANumber(name);
        }
    }

    private static BadRequestException notANumber(String name) {
        return new BadRequestException("'%s' is a whole number.".formatted(name));
    }

    private record One(TitleView titles, String id, long minVersion, Languages languages) implements Read {
        @Override
        public boolean isReady() {
            return minVersion <= 0 || titles.hasReached(id, minVersion);
        }

        @Override
        public PreparedBody body() {
            return titles.find(id, minVersion)
                    .filter(PreparedTitle::published)
                    .orElseThrow(() -> RefusedException.notFound("title", id))
                    .in(languages);
        }
    }

    private record Browse(TitlePages pages, TitleQuery query, Languages languages) implements Read {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public PreparedBody body() {
            return pages.browse(query, languages);
        }
    }
}
