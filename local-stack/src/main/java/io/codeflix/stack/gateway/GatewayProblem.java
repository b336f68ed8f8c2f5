package io.codeflix.stack.gateway;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeoutException;

/** What the gateway itself has to say, as RFC 9457 wants it. */
record GatewayProblem(int status, String title, String code, String detail) {

    static GatewayProblem unreadable(String detail) {
        return new GatewayProblem(400, "Bad Request", "bad-request", detail);
    }

    static GatewayProblem noSuchPath() {
        return new GatewayProblem(404, "Not Found", "not-found", "There is nothing at this path.");
    }

    static GatewayProblem methodNotAllowed() {
        return new GatewayProblem(
                405,
                "Method Not Allowed",
                "method-not-allowed",
                "This method isn't served here; Allow names those that are.");
    }

    static GatewayProblem tooLarge(int limitBytes) {
        return new GatewayProblem(
                413,
                "Content Too Large",
                "too-large",
                "A request's body is at most %d bytes; films go to the object store.".formatted(limitBytes));
    }

    static GatewayProblem tooLongAddress(int limitBytes) {
        return new GatewayProblem(
                414, "URI Too Long", "too-long", "The address is too long: at most %d bytes.".formatted(limitBytes));
    }

    static GatewayProblem unmetExpectation() {
        return new GatewayProblem(
                417,
                "Expectation Failed",
                "expectation-failed",
                "The only expectation that is met here is 100-continue.");
    }

    static GatewayProblem tooLargeFields(int limitBytes) {
        return new GatewayProblem(
                431,
                "Request Header Fields Too Large",
                "too-large",
                "The header fields are too large: at most %d bytes together.".formatted(limitBytes));
    }

    static GatewayProblem defect() {
        return new GatewayProblem(
                500, "Internal Server Error", "internal", "This is a defect of ours; supervisor.log says more.");
    }

    /** What is said of a request that got no answer from whom it was sent to. */
    static GatewayProblem unanswered(Upstream upstream, Throwable failure) {
        return switch (failure) {
            case BoundedBody.TooLargeException _ -> tooLarge(Framing.LARGEST_BODY_BYTES);
            case TimeoutException _ ->
                new GatewayProblem(
                        504,
                        "Gateway Timeout",
                        "timeout",
                        "%s did not answer in time; a write can be sent again under the same Idempotency-Key."
                                .formatted(upstream.title()));
            case DecoderException _, IllegalArgumentException _ ->
                new GatewayProblem(
                        502,
                        "Bad Gateway",
                        "bad-gateway",
                        "%s answered something that is not HTTP; see its log.".formatted(upstream.title()));
            default ->
                new GatewayProblem(
                        503,
                        "Service Unavailable",
                        "unavailable",
                        "%s does not answer right now; the same request can be sent again."
                                .formatted(upstream.title()));
        };
    }

    void answer(HttpServerRequest request) {
        var response = request.response().setStatusCode(status);
        if (status != 404) {
            response.putHeader("Connection", "close"); // nobody will read the body
        }
        if (status == 405 && !response.headers().contains("Allow")) {
            response.putHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        }
        response.putHeader("Content-Type", "application/problem+json").end(json());
    }

    String json() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .encode();
    }
}
