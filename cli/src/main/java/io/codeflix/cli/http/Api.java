package io.codeflix.cli.http;

import io.codeflix.cli.console.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;

/**
 * {@code /api/v1} of one platform for one person. An expired token is renewed once; an answer of 503 is waited out and
 * asked again, writes under the same Idempotency-Key, so that nothing is done twice.
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int LONGEST_PROBLEM = 64 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Transport transport;
    private final BaseUrl base;
    private final Credentials credentials;
    private final Trace trace;

    public Api(Transport transport, BaseUrl base, Credentials credentials, Trace trace) {
        this.transport = transport;
        this.base = base;
        this.credentials = credentials;
        this.trace = trace;
    }

    /** The same platform for somebody else. */
    public Api as(Credentials others) {
        return new Api(transport, base, others, trace);
    }

    public <T> T get(String path, Class<T> type) {
        return read(exchange("GET", path, null, Write.once()), Json.MAPPER.constructType(type));
    }

    public <T> T get(String path, TypeReference<T> type) {
        return read(exchange("GET", path, null, Write.once()), Json.MAPPER.constructType(type.getType()));
    }

    public <T> T post(String path, @Nullable Object body, Write write, Class<T> type) {
        return read(exchange("POST", path, body, write), Json.MAPPER.constructType(type));
    }

    public Written put(String path, Object body, Write write) {
        return read(exchange("PUT", path, body, write), Json.MAPPER.constructType(Written.class));
    }

    public void delete(String path, Write write) {
        exchange("DELETE", path, null, write);
    }

    public <T> T delete(String path, Write write, Class<T> type) {
        return read(exchange("DELETE", path, null, write), Json.MAPPER.constructType(type));
    }

    /** A long answer, read as it comes; the caller closes it. */
    public <T> HttpResponse<T> stream(String path, String accept, BodyHandler<T> handler) {
        var response = authorized(
                token -> request("GET", path, null, Write.once(), token)
                        .header("Accept", accept)
                        .build(),
                handler);
        if (response.statusCode() != 200) {
            throw refusal(response, text(response.body()));
        }
        return response;
    }

    private HttpResponse<String> exchange(String method, String path, @Nullable Object body, Write write) {
        var key = write.idempotencyKey().orElseGet(() -> UUID.randomUUID().toString());
        var keyed = new Write(write.expectedVersion(), Optional.of(key), write.keyIsOffered());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean asked = false;
        try {
            while (true) {
                var response = authorized(
                        token -> request(method, path, body, keyed, token)
                                .header("Accept", "application/json, application/problem+json")
                                .timeout(ANSWER_TIMEOUT)
                                .build(),
                        BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < 300) {
                    return response;
                }
                if ((status != UNAVAILABLE && status != TOO_MANY) || !pausedBefore(deadline, response)) {
                    throw refusal(response, response.body());
                }
                asked |= status == UNAVAILABLE;
            }
        } catch (UnavailableException e) {
            throw method.equals("GET") ? e : told(e, asked, keyed, key);
        }
    }

    /** Of a change: whether it may have been made, and how to find out or to repeat it. */
    private UnavailableException told(UnavailableException e, boolean askedBefore, Write write, String key) {
        if (!askedBefore && !e.mayBeDone()) {
            return e;
        }
        var again = write.keyIsOffered()
                ? "look with 'get', or repeat it with --idempotency-key %s, under which nothing is done twice for a day"
                        .formatted(key)
                : "look how it stands, then run the same command again";
        return UnavailableException.afterAsking(
                String.valueOf(e.getMessage()),
                "whether it was done isn't known: %s; logs call it trace %s".formatted(again, trace.id()));
    }

    private interface RequestFor {
        HttpRequest token(Optional<String> token);
    }

    private <T> HttpResponse<T> authorized(RequestFor request, BodyHandler<T> handler) {
        var response = transport.send(request.token(credentials.accessToken()), handler);
        if (response.statusCode() != UNAUTHORIZED) {
            return response;
        }
        var renewed = credentials.renewedAccessToken();
        return renewed.isEmpty() ? response : transport.send(request.token(renewed), handler);
    }

    private HttpRequest.Builder request(
            String method, String path, @Nullable Object body, Write write, Optional<String> token) {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1" + path));
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!method.equals("GET")) {
            write.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
            write.expectedVersion().ifPresent(version -> request.header("If-Match", "\"" + version + "\""));
        }
        request.header(Trace.HEADER, trace.header());
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private static boolean pausedBefore(long deadline, HttpResponse<?> response) {
        long seconds =
                response.headers().firstValue("Retry-After").map(Api::seconds).orElse(1L);
        var pause = Duration.ofSeconds(Math.clamp(seconds, 1, 10));
        if (System.nanoTime() + pause.toNanos() > deadline) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long seconds(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private RuntimeException refusal(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        var problem = isProblem(response) ? problem(status, body) : null;
        if (problem == null) {
            if (status == UNAUTHORIZED
                    && response.headers().firstValue("WWW-Authenticate").isPresent()) {
                return new RefusedException(Problem.of(status));
            }
            return isOfAnother(status) ? notCodeflix(response) : unavailable(status, Problem.of(status));
        }
        return status == TOO_MANY || status >= 500
                ? unavailable(status, problem)
                : new RefusedException(response.request().method().equals("GET") ? problem.ofAQuestion() : problem);
    }

    private UnavailableException unavailable(int status, Problem problem) {
        var hint = "see 'codeflix status', then try again; logs call it trace " + trace.id();
        return status == TOO_MANY
                ? new UnavailableException(problem.sentence(), hint)
                : UnavailableException.afterAsking(problem.sentence(), hint);
    }

    private static boolean isProblem(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    /** Every refusal of ours is a problem document; in front of it may be a proxy, which has bad days of its own. */
    private static boolean isOfAnother(int status) {
        return status < 500 && status != TOO_MANY;
    }

    private UnavailableException notCodeflix(HttpResponse<?> response) {
        var elsewhere = response.headers()
                .firstValue("Location")
                .map(it -> ", and points to " + it)
                .orElse("");
        return new UnavailableException(
                "%s is not a Codeflix platform: it answered HTTP status %d%s"
                        .formatted(base.get(), response.statusCode(), elsewhere),
                "is --url (or CODEFLIX_URL) right?");
    }

    /** Null where it is none. */
    private static @Nullable Problem problem(int status, String body) {
        try {
            var problem = Json.MAPPER.readValue(body, Problem.class);
            return problem == null || !problem.saysSomething()
                    ? null
                    : new Problem(problem.title(), status, problem.detail(), problem.code(), problem.errors());
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Of a stream that was refused. */
    private static String text(@Nullable Object body) {
        try (var stream = body instanceof InputStream it ? it : InputStream.nullInputStream()) {
            return new String(stream.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static <T> T read(HttpResponse<String> response, JavaType type) {
        try {
            return Json.MAPPER.readValue(response.body(), type);
        } catch (JacksonException e) {
            throw new UnavailableException(
                    response.request().uri() + " answered something that is not Codeflix's",
                    "is --url (or CODEFLIX_URL) right?");
        }
    }
}
