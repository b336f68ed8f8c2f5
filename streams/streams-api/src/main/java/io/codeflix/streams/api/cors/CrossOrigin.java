package io.codeflix.streams.api.cors;

import io.codeflix.streams.api.problem.ProblemAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The header fields that let pages of other origins read an answer, whichever listener sends it. Callers are known by a token that a
 * page must have, never by cookies, so {@code Access-Control-Allow-Credentials} is never sent.
 */
@Component
public final class CrossOrigin {
    /** The answer to a page that may not call. */
    public static final ProblemAnswer REFUSED = new ProblemAnswer(
            HttpStatus.FORBIDDEN,
            "origin-not-allowed",
            "Pages of this origin may not call the API; whoever runs it can add the origin to codeflix.cors.origins.");

    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";

    /** What our clients, browsers' players and tracing send beyond what is always allowed. */
    private static final String REQUEST_FIELDS =
            "Accept, Accept-Language, Authorization, Cache-Control, Content-Language,"
                    + " Content-Type, Idempotency-Key, If-Match, If-Modified-Since, If-None-Match, Last-Event-ID, Range,"
                    + " X-Requested-With, baggage, traceparent, tracestate";

    private static final String EXPOSED_FIELDS =
            "Accept-Ranges, Allow, Codeflix-Stale, Content-Disposition, Content-Encoding,"
                    + " Content-Language, Content-Length, Content-Range, Date, Deprecation, ETag, Link, Location, Retry-After, Sunset,"
                    + " WWW-Authenticate";

    /** Two hours, the longest that browsers keep it. */
    private static final String PREFLIGHT_SECONDS = "7200";

    private final AllowedOrigins origins;

    public CrossOrigin(CorsProperties properties) {
        this.origins = new AllowedOrigins(properties.origins());
    }

    /** Fields of any answer to a page of this origin; empty where it isn't allowed, or nobody named one. */
    public Map<String, String> fields(@Nullable String origin) {
        return allowed(origin)
                .map(value -> Map.of(ALLOW_ORIGIN, value, "Access-Control-Expose-Headers", EXPOSED_FIELDS))
                .orElse(Map.of());
    }

    /** Fields of the answer to a browser that asks before it sends the request itself. */
    public Map<String, String> preflight(@Nullable String origin) {
        var fields = new LinkedHashMap<String, String>();
        allowed(origin).ifPresent(value -> {
            fields.put(ALLOW_ORIGIN, value);
            fields.put("Access-Control-Allow-Methods", METHODS);
            fields.put("Access-Control-Allow-Headers", REQUEST_FIELDS);
            fields.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        });
        return fields;
    }

    private Optional<String> allowed(@Nullable String origin) {
        if (origin == null || !origins.contain(origin)) {
            return Optional.empty();
        }
        return Optional.of(origins.all() ? "*" : origin);
    }

    /** Whether a request is a browser's question before the request itself. */
    public static boolean isPreflight(String method, @Nullable String origin, @Nullable String requestedMethod) {
        return method.equals("OPTIONS") && origin != null && requestedMethod != null;
    }
}
