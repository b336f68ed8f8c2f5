package io.codeflix.stack.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** What the gateway itself has to say, as RFC 9457 wants it. */
record GatewayProblem(int status, String title, String code, String detail) {

    static GatewayProblem noSuchPath() {
        return new GatewayProblem(404, "Not Found", "not-found", "There is nothing at this path.");
    }

    static GatewayProblem tooLarge(long limitBytes) {
        return new GatewayProblem(
                413,
                "Content Too Large",
                "too-large",
                "A request's body is at most %d bytes; films go to the object store.".formatted(limitBytes));
    }

    static GatewayProblem lengthRequired() {
        return new GatewayProblem(
                411, "Length Required", "length-required", "A request's body comes with its Content-Length.");
    }

    static GatewayProblem away(Upstream upstream) {
        return new GatewayProblem(
                503,
                "Service Unavailable",
                "unavailable",
                "%s does not answer right now; the same request can be sent again.".formatted(upstream.title()));
    }

    static GatewayProblem methodNotAllowed() {
        return new GatewayProblem(
                405,
                "Method Not Allowed",
                "method-not-allowed",
                "This can be read, and nothing else; send GET or HEAD.");
    }

    void answer(HttpServerRequest request) {
        var response = request.response().setStatusCode(status);
        if (status != 404) {
            response.putHeader("Connection", "close"); // nobody will read the body
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
