package io.codeflix.cli.platform;

import io.codeflix.cli.console.Json;
import java.util.List;
import java.util.Map;

/** One HTTP answer. */
record Answer(int status, Map<String, String> headers, Object body) {

    static Answer ok(Object body) {
        return new Answer(200, Map.of(), body);
    }

    static Answer written(int status, String id, long version) {
        return new Answer(status, Map.of("ETag", "\"" + version + "\""), Map.of("id", id, "version", version));
    }

    static Answer unchanged(String id, long version) {
        return new Answer(200, Map.of(), Map.of("id", id, "version", version, "changed", false));
    }

    static Answer problem(int status, String code, String detail) {
        return problem(status, code, detail, List.of());
    }

    static Answer problem(int status, String code, String detail, List<Map<String, String>> errors) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/problem+json"),
                Map.of("title", "Refused", "status", status, "detail", detail, "code", code, "errors", errors));
    }

    byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
