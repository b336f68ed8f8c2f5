package io.codeflix.cli.platform;

import io.codeflix.cli.console.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a page out of all items, sorted where that is asked for. */
final class Pages {

    private Pages() {}

    static Answer of(List<Map<String, Object>> items, String naming, Call call) {
        var search = call.query().getOrDefault("search", "");
        int page = Integer.parseInt(call.query().getOrDefault("page", "0"));
        int perPage = Integer.parseInt(call.query().getOrDefault("perPage", "10"));
        var found = items.stream()
                .filter(item -> name(item, naming).toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                .sorted(
                        call.query().containsKey("sort")
                                ? Comparator.comparing(item -> name(item, naming))
                                : (_, _) -> 0)
                .toList();
        return Answer.ok(Map.of(
                "current_page",
                page,
                "per_page",
                perPage,
                "total",
                found.size(),
                "items",
                found.stream().skip((long) page * perPage).limit(perPage).toList()));
    }

    private static String name(Map<String, Object> item, String naming) {
        return Json.MAPPER.valueToTree(item).path(naming).asString("");
    }
}
