package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import tools.jackson.core.type.TypeReference;

/** Genres over HTTP. */
public final class Genres {

    private static final String GENRES = "/genres";

    private final Api api;

    Genres(Api api) {
        this.api = api;
    }

    public Written create(GenreDraft genre, Write write) {
        return api.post(GENRES, genre, write, Written.class);
    }

    Page<Genre> list(PageOptions page) {
        return api.get(page.appendedTo(GENRES), new TypeReference<>() {});
    }

    Genre get(String id) {
        return api.get(of(id), Genre.class);
    }

    Written replace(String id, GenreDraft genre, Write write) {
        return api.put(of(id), genre, write);
    }

    Written activate(String id, Write write) {
        return api.post(of(id) + "/activate", null, write, Written.class);
    }

    Written deactivate(String id, Write write) {
        return api.post(of(id) + "/deactivate", null, write, Written.class);
    }

    void delete(String id, Write write) {
        api.delete(of(id), write);
    }

    private static String of(String id) {
        return GENRES + "/" + Query.segment(id);
    }
}
