package io.codeflix.stack.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Hands each request to whom it belongs, or answers it. */
final class Dispatch implements Handler<HttpServerRequest> {
    /** The largest request of the API, a thousand part numbers with their checksums, is a tenth of it. */
    private static final long LARGEST_BODY_BYTES = 1024L * 1024;

    private final WellKnown wellKnown;
    private final ApiDocs docs;
    private final Map<Upstream, HttpProxy> proxies = new EnumMap<>(Upstream.class);

    Dispatch(HttpClient client, WellKnown wellKnown, ApiDocs docs, Map<Upstream, Instances> upstreams) {
        this.wellKnown = wellKnown;
        this.docs = docs;
        upstreams.forEach((upstream, instances) -> {
            var failover = new Failover(instances);
            proxies.put(
                    upstream,
                    HttpProxy.reverseProxy(client).origin(failover).addInterceptor(new Forwarding(upstream, failover)));
        });
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.path().equals(WellKnown.PATH)) {
            request.response().putHeader("Content-Type", "application/json").end(wellKnown.json());
            return;
        }
        if (docs.answers(request.path())) {
            docs.handle(request);
            return;
        }
        var upstream = Routes.of(request.method().name(), request.path());
        if (upstream.isEmpty()) {
            GatewayProblem.noSuchPath().answer(request);
        } else if (request.headers().contains("Transfer-Encoding")) {
            GatewayProblem.lengthRequired().answer(request);
        } else if (bodyBytes(request) > LARGEST_BODY_BYTES) {
            GatewayProblem.tooLarge(LARGEST_BODY_BYTES).answer(request);
        } else {
            proxyTo(upstream.get()).handle(request);
        }
    }

    private HttpProxy proxyTo(Upstream upstream) {
        return Objects.requireNonNull(proxies.get(upstream), "every upstream has an instance");
    }

    private static long bodyBytes(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
