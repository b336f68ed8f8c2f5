package io.codeflix.cli.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of the catalog's sections in memory, with versions, idempotency and the rules of a name. */
public final class Section {

    private final String idPrefix;
    private final String word;
    private final int nameMin;
    private final List<String> fields;
    private final Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    private final Map<String, Answer> outcomes = new LinkedHashMap<>();
    private String refused = "";
    private List<String> genres = List.of();
    private List<String> videos = List.of();
    private int created;

    /**
     * @param idPrefix what tells ids of this platform from those of another
     * @param word what one of them is called
     * @param fields what is kept as it comes, beside name, description and whether it is active
     */
    Section(String idPrefix, String word, int nameMin, List<String> fields) {
        this.idPrefix = idPrefix;
        this.word = word;
        this.nameMin = nameMin;
        this.fields = List.copyOf(fields);
    }

    /** Whatever else is right about it. */
    public synchronized void refuses(String name) {
        refused = name;
    }

    public synchronized int size() {
        return byId.size();
    }

    /** Genres and videos that name each of them. */
    public synchronized void isUsedBy(List<String> someGenres, List<String> someVideos) {
        genres = List.copyOf(someGenres);
        videos = List.copyOf(someVideos);
    }

    /** Somebody else deleted it. */
    public synchronized void forget(String id) {
        byId.remove(id);
    }

    synchronized Answer answer(Call call) {
        var key = call.header("Idempotency-Key").orElse("");
        var first = outcomes.get(key);
        if (first != null) {
            return first;
        }
        var answer = decide(call);
        if (!key.isEmpty() && answer.status() < 300) {
            outcomes.put(key, answer);
        }
        return answer;
    }

    private Answer decide(Call call) {
        var segments = call.segments();
        if (segments.size() == 3) {
            return call.method().equals("POST") ? create(call) : list(call);
        }
        var item = byId.get(segments.get(3));
        if (item == null) {
            return Answer.problem(404, "not-found", "There is no %s %s".formatted(word, segments.get(3)));
        }
        if (call.method().equals("GET")) {
            return call.path().endsWith("/usage") ? usage(item) : Answer.ok(item);
        }
        var expected = call.header("If-Match").map(value -> value.replace("\"", ""));
        if (expected.isPresent() && !expected.get().equals(String.valueOf(item.get("version")))) {
            return Answer.problem(409, "stale-version", "It was changed since: it has version " + item.get("version"));
        }
        if (call.method().equals("DELETE")) {
            byId.remove(segments.get(3));
            return new Answer(204, Map.of(), Map.of());
        }
        var before = Map.copyOf(item);
        if (segments.size() == 5) {
            item.put("active", segments.get(4).equals("activate"));
        } else if (fill(item, call) instanceof Answer refused) {
            return refused;
        }
        return before.equals(item)
                ? Answer.unchanged(
                        Objects.toString(item.get("id")), Long.parseLong(Objects.toString(item.get("version"))))
                : changed(item);
    }

    private Answer usage(Map<String, Object> item) {
        return Answer.ok(Map.of(
                "id",
                item.get("id"),
                "version",
                item.get("version"),
                "name",
                item.get("name"),
                "genres",
                users(genres),
                "videos",
                users(videos),
                "publishedVideos",
                videos.isEmpty() ? 0 : 1));
    }

    private static Map<String, Object> users(List<String> names) {
        return Map.of(
                "total", names.size(),
                "first",
                        names.stream()
                                .limit(10)
                                .map(name -> Map.of("id", name, "name", name))
                                .toList());
    }

    private Answer create(Call call) {
        var item = new LinkedHashMap<String, Object>();
        if (fill(item, call) instanceof Answer refused) {
            return refused;
        }
        var id = idPrefix + word.replace(' ', '-') + "-" + ++created;
        item.put("id", id);
        item.put("version", 1L);
        item.put("createdAt", "2026-01-02T03:04:05Z");
        byId.put(id, item);
        return Answer.written(201, id, 1);
    }

    private Object fill(Map<String, Object> item, Call call) {
        var name = call.json().path("name").asString("");
        if (!refused.isEmpty() && name.equals(refused)) {
            return Answer.problem(403, "forbidden", "Not this one");
        }
        var errors = new ArrayList<Map<String, String>>();
        if (name.strip().length() < nameMin) {
            errors.add(Map.of(
                    "field", "name", "code", "size", "message", "must have %d to 255 characters".formatted(nameMin)));
        }
        if (call.json().path("description").asString("").length() > 4000) {
            errors.add(Map.of("field", "description", "code", "size", "message", "must have at most 4000 characters"));
        }
        if (!errors.isEmpty()) {
            return Answer.problem(422, "validation", "The %s is not valid".formatted(word), errors);
        }
        item.put("name", name);
        item.put("description", call.json().path("description").asString(""));
        item.put("active", call.json().path("active").asBoolean(true));
        fields.stream()
                .filter(call.json()::has)
                .forEach(field -> item.put(field, call.json().path(field)));
        return true;
    }

    private Answer list(Call call) {
        return Pages.of(List.copyOf(byId.values()), "name", call);
    }

    private static Answer changed(Map<String, Object> item) {
        long version = Long.parseLong(Objects.toString(item.get("version"))) + 1;
        item.put("version", version);
        return Answer.written(200, Objects.toString(item.get("id")), version);
    }
}
