package io.codeflix.cli.name;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.UsageException;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.RefusedException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** The id of what people call by its name. What nobody is called stays as it is: it may be an id. */
public final class Names {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");
    private static final int A_PAGE = 100;
    private static final int FORBIDDEN = 403;

    /** The longest name, in characters: a longer word is none. */
    private static final int LONGEST = 255;

    private final Api api;

    public Names(Api api) {
        this.api = api;
    }

    /** @throws UsageException where several have this name */
    public String id(Kind kind, String word) {
        if (isNone(word)) {
            return word;
        }
        try {
            return one(kind, word, listed(kind, word));
        } catch (RefusedException e) {
            // what is wrong with the word, the request that it is for says
            return e.problem().status() == FORBIDDEN && kind != Kind.VIDEO ? one(kind, word, shown(kind)) : word;
        }
    }

    /** Of what viewers see: those who can't read the list of videos look through that of titles. */
    public String titleId(String word) {
        if (isNone(word)) {
            return word;
        }
        try {
            return one(Kind.VIDEO, word, listed(Kind.VIDEO, word));
        } catch (RefusedException e) {
            return e.problem().status() == FORBIDDEN ? one(Kind.VIDEO, word, titles()) : word;
        }
    }

    private static boolean isNone(String word) {
        return ID.matcher(word).matches() || word.isBlank() || word.length() > LONGEST;
    }

    private List<JsonNode> listed(Kind kind, String word) {
        var found = new ArrayList<JsonNode>();
        for (int number = 0; ; number++) {
            Page<JsonNode> page = api.get(
                    Query.of(kind.path())
                            .with("search", normal(word))
                            .with("page", number)
                            .with("perPage", A_PAGE)
                            .toString(),
                    new TypeReference<>() {});
            found.addAll(page.items());
            if (page.items().size() < A_PAGE) {
                return found;
            }
        }
    }

    /** As viewers know them: by the titles that name them. */
    private List<JsonNode> shown(Kind kind) {
        var byId = new LinkedHashMap<String, JsonNode>();
        titles().forEach(title -> title.path(kind.section())
                .forEach(named -> byId.put(named.path("id").asString(), named)));
        return List.copyOf(byId.values());
    }

    private List<JsonNode> titles() {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = api.get(
                    Query.of("/titles")
                            .with("sort", "title")
                            .with("limit", A_PAGE)
                            .with("cursor", cursor)
                            .toString(),
                    JsonNode.class);
            page.path("items").forEach(found::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    /** As it is written; in any case where nothing is written just so. */
    private static String one(Kind kind, String word, List<JsonNode> found) {
        var meant = normal(word);
        var exact = called(kind, found, meant::equals);
        var same = exact.isEmpty() ? called(kind, found, meant::equalsIgnoreCase) : exact;
        if (same.size() > 1) {
            throw new UsageException("'%s' is the name of %d %s; say which by its id: %s"
                    .formatted(
                            word,
                            same.size(),
                            kind.plural(),
                            same.stream().map(it -> candidate(kind, it)).collect(Collectors.joining(", "))));
        }
        return same.isEmpty() ? word : same.getFirst().path("id").asString();
    }

    private static List<JsonNode> called(Kind kind, List<JsonNode> found, Predicate<String> name) {
        return found.stream()
                .filter(it -> name.test(normal(it.path(kind.naming()).asString(""))))
                .toList();
    }

    private static String candidate(Kind kind, JsonNode it) {
        var telling = switch (kind) {
            case CAST_MEMBER -> it.path("type").asString("");
            case VIDEO -> it.path("yearLaunched").asString("");
            default -> "";
        };
        var id = it.path("id").asString();
        return telling.isEmpty() ? id : "%s (%s)".formatted(id, telling);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
