package io.codeflix.stack.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may read what the gateway says itself; services say it of their own answers. Written like the
 * services' {@code codeflix.cors.origins}.
 */
record Origins(List<String> allowed) {
    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ANY_PORT = ":*";
    private static final Pattern PORT = Pattern.compile("(:\\d{1,5})?");
    private static final String REQUEST_FIELDS =
            "Accept, Accept-Language, Authorization, Cache-Control, Content-Language,"
                    + " Content-Type, Idempotency-Key, If-Match, If-Modified-Since, If-None-Match, Last-Event-ID, Range,"
                    + " X-Requested-With, baggage, traceparent, tracestate";

    public Origins {
        allowed = List.copyOf(allowed);
    }

    /** Reads them separated by commas. */
    static Origins of(String commaSeparated) {
        return new Origins(List.of(commaSeparated.split(" *, *", -1)).stream()
                .filter(origin -> !origin.isEmpty())
                .toList());
    }

    boolean allow(String origin) {
        return allowed.stream()
                .anyMatch(one -> one.equals("*")
                        || one.equals(origin)
                        || (one.endsWith(ANY_PORT)
                                && isOnAnyPortOf(one.substring(0, one.length() - ANY_PORT.length()), origin)));
    }

    private static boolean isOnAnyPortOf(String host, String origin) {
        return origin.startsWith(host)
                && PORT.matcher(origin.substring(host.length())).matches();
    }

    /** Fields that let the page read the answer; empty where it may not. */
    Map<String, String> fields(HttpServerRequest request) {
        return fields(request.getHeader("Origin"), Map.of("Access-Control-Expose-Headers", "Allow, ETag, Retry-After"));
    }

    /** Fields that tell a browser what it may send. */
    Map<String, String> preflight(HttpServerRequest request) {
        return fields(
                request.getHeader("Origin"),
                Map.of(
                        "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE",
                        "Access-Control-Allow-Headers", REQUEST_FIELDS,
                        "Access-Control-Max-Age", "7200"));
    }

    private Map<String, String> fields(@Nullable String origin, Map<String, String> more) {
        if (origin == null || !allow(origin)) {
            return Map.of();
        }
        var fields = new HashMap<>(more);
        fields.put(ALLOW_ORIGIN, allowed.contains("*") ? "*" : origin);
        return fields;
    }

    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}
