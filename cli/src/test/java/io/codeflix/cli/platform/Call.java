package io.codeflix.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import io.codeflix.cli.console.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One HTTP request, read whole. */
public record Call(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    static Call of(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                pairs(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    List<String> segments() {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        if (text != null && !text.isEmpty()) {
            for (var pair : text.split("&")) {
                var parts = pair.split("=", 2);
                pairs.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return pairs;
    }
}
