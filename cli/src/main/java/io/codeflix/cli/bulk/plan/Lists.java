package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.UnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Everything of one kind, page by page, by name. */
public final class Lists {

    /** The most that the platform answers at once. */
    private static final int A_PAGE = 100;

    private static final int TRIES = 5;

    private final Api api;

    public Lists(Api api) {
        this.api = api;
    }

    /**
     * Hands over each page as it comes, in a stable order.
     *
     * @throws UnavailableException where the catalog changed meanwhile, so that something may be missing
     */
    public void each(Kind kind, Consumer<List<Stored>> page) {
        if (!eachUndisturbed(kind, page)) {
            throw new UnavailableException(
                    "the catalog changed while it was read", "run it again when nobody adds, renames or deletes");
        }
    }

    /** Read anew where the catalog changed meanwhile. */
    List<Stored> all(Kind kind) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var all = new ArrayList<Stored>();
            if (eachUndisturbed(kind, all::addAll)) {
                return all;
            }
        }
        throw new UnavailableException(
                "the catalog changes too often to be read", "run it again when fewer people work on it");
    }

    /** Pages are cut out of the list as it is then: what moves between them shows in the total or comes twice. */
    private boolean eachUndisturbed(Kind kind, Consumer<List<Stored>> consumer) {
        var ids = new HashSet<String>();
        long read = 0;
        for (int number = 0; ; number++) {
            Page<JsonNode> page = api.get(
                    Query.of(kind.path())
                            .with("page", number)
                            .with("perPage", A_PAGE)
                            .with("sort", kind.naming())
                            .toString(),
                    new TypeReference<>() {});
            var items = page.items().stream()
                    .map(item -> StoredReader.read(kind, item))
                    .toList();
            items.forEach(item -> ids.add(item.id()));
            read += items.size();
            consumer.accept(items);
            if (items.size() < A_PAGE) {
                return read == page.total() && ids.size() == read;
            }
        }
    }
}
