package io.codeflix.cli.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Categories in memory, with versions, idempotency and the rules of a name. */
final class Categories {

    private final Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    private final Map<String, Answer> outcomes = new LinkedHashMap<>();

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
        var category = byId.get(segments.get(3));
        if (category == null) {
            return Answer.problem(404, "not-found", "There is no category " + segments.get(3));
        }
        if (call.method().equals("GET")) {
            return Answer.ok(category);
        }
        var expected = call.header("If-Match").map(value -> value.replace("\"", ""));
        if (expected.isPresent() && !expected.get().equals(String.valueOf(category.get("version")))) {
            return Answer.problem(
                    409, "stale-version", "It was changed since: it has version " + category.get("version"));
        }
        if (call.method().equals("DELETE")) {
            byId.remove(segments.get(3));
            return new Answer(204, Map.of(), Map.of());
        }
        if (segments.size() == 5) {
            category.put("active", segments.get(4).equals("activate"));
            return changed(category);
        }
        return fill(category, call) instanceof Answer refused ? refused : changed(category);
    }

    private Answer create(Call call) {
        var category = new LinkedHashMap<String, Object>();
        if (fill(category, call) instanceof Answer refused) {
            return refused;
        }
        var id = "category-" + (byId.size() + 1);
        category.put("id", id);
        category.put("version", 1L);
        category.put("createdAt", "2026-01-02T03:04:05Z");
        byId.put(id, category);
        return Answer.written(201, id, 1);
    }

    private static Object fill(Map<String, Object> category, Call call) {
        var name = call.json().path("name").asString("");
        var errors = new ArrayList<Map<String, String>>();
        if (name.strip().length() < 3) {
            errors.add(Map.of("field", "name", "code", "size", "message", "must have 3 to 255 characters"));
        }
        if (call.json().path("description").asString("").length() > 4000) {
            errors.add(Map.of("field", "description", "code", "size", "message", "must have at most 4000 characters"));
        }
        if (!errors.isEmpty()) {
            return Answer.problem(422, "validation", "The category is not valid", errors);
        }
        category.put("name", name);
        category.put("description", call.json().path("description").asString(""));
        category.put("active", call.json().path("active").asBoolean(true));
        return true;
    }

    private Answer list(Call call) {
        var search = call.query().getOrDefault("search", "");
        int perPage = Integer.parseInt(call.query().getOrDefault("perPage", "10"));
        List<Map<String, Object>> found = byId.values().stream()
                .filter(category -> Objects.toString(category.get("name")).contains(search))
                .toList();
        return Answer.ok(Map.of(
                "current_page",
                0,
                "per_page",
                perPage,
                "total",
                found.size(),
                "items",
                found.stream().limit(perPage).toList()));
    }

    private static Answer changed(Map<String, Object> category) {
        long version = Long.parseLong(Objects.toString(category.get("version"))) + 1;
        category.put("version", version);
        return Answer.written(200, Objects.toString(category.get("id")), version);
    }
}
