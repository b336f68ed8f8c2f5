package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.query.Languages;
import io.codeflix.catalog.query.PreparedBody;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitlePages;
import io.codeflix.catalog.query.TitleQuery;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.problem.BadRequestException;
import io.codeflix.streams.api.problem.RefusedException;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.springframework.stereotype.Component;

/** What viewers can ask about titles. */
@Component
final class TitleReads {
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
    Read of(Exchange exchange) {
        var path = exchange.target().path();
        var parameters = Parameters.of(exchange.target().query());
        return switch (exchange.route()) {
            case LIST -> new Browse(pages, browse(parameters).query(), languages(exchange, parameters));
            case ONE ->
                new One(
                        titles,
                        Route.id(path),
                        parameters.wholeNumber("minVersion", 0),
                        languages(exchange, parameters));
            case UNKNOWN -> throw RefusedException.notFound("path", path);
        };
    }

    private static BrowseRequest browse(Parameters parameters) {
        return parameters.isEmpty()
                ? NO_FILTERS
                : new BrowseRequest(
                        parameters.text("category"),
                        parameters.text("genre"),
                        parameters.text("castMember"),
                        parameters.wholeNumber("year"),
                        parameters.text("rating"),
                        parameters.text("sort"),
                        parameters.wholeNumber("limit"),
                        parameters.text("cursor"));
    }

    /** A locale that is asked for wins over what the browser says. */
    private static Languages languages(Exchange exchange, Parameters parameters) {
        var locale = parameters.text("locale");
        var accepted = locale == null ? exchange.header(HttpHeaderNames.ACCEPT_LANGUAGE) : locale;
        return accepted == null ? Languages.NONE : Languages.of(accepted);
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
