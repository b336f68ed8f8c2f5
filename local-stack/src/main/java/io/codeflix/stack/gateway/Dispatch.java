package io.codeflix.stack.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Hands each request to whom it belongs, or answers it. */
final class Dispatch implements Handler<HttpServerRequest> {
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());
    private static final String READ_ONLY = "GET, HEAD, OPTIONS";

    private final WellKnown wellKnown;
    private final ApiDocs docs;
    private final Origins origins;
    private final Map<Upstream, HttpProxy> proxies = new EnumMap<>(Upstream.class);

    Dispatch(HttpClient client, WellKnown wellKnown, ApiDocs docs, Origins origins, Map<Upstream, Failover> upstreams) {
        this.wellKnown = wellKnown;
        this.docs = docs;
        this.origins = origins;
        // nothing behind us speaks another protocol: who asks for one is answered in this
        var options = new ProxyOptions().setSupportWebSocket(false);
        upstreams.forEach((upstream, failover) -> proxies.put(
                upstream,
                HttpProxy.reverseProxy(options, client)
                        .origin(failover)
                        .addInterceptor(new Forwarding(upstream, failover, origins))));
    }

    @Override
    public void handle(HttpServerRequest request) {
        try {
            dispatch(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.uri(), e);
            answer(request, GatewayProblem.defect());
        }
    }

    private void dispatch(HttpServerRequest request) {
        var problem = Framing.problemOf(request);
        if (problem.isPresent()) {
            answer(request, problem.get());
        } else if (request.path().equals(WellKnown.PATH) || docs.answers(request.path())) {
            read(request);
        } else {
            forward(request);
        }
    }

    /** Of a request that the decoder gave up on. */
    void unreadable(HttpServerRequest request) {
        answer(request, Framing.unreadable(request));
    }

    private void read(HttpServerRequest request) {
        if (Origins.isPreflight(request)) {
            origins.preflight(request).forEach(request.response()::putHeader);
            request.response().putHeader("Vary", "Origin").setStatusCode(204).end();
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            mark(request)
                    .response()
                    .putHeader("Allow", READ_ONLY)
                    .setStatusCode(204)
                    .end();
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", READ_ONLY);
            answer(request, GatewayProblem.methodNotAllowed());
        } else if (docs.answers(request.path())) {
            docs.handle(mark(request));
        } else {
            mark(request)
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(wellKnown.json());
        }
    }

    private void forward(HttpServerRequest request) {
        var upstream = Routes.of(request.method().name(), request.path());
        if (upstream.isEmpty()) {
            answer(request, GatewayProblem.noSuchPath());
            return;
        }
        if (request.headers().contains("Expect")) {
            request.response().writeContinue();
        }
        proxyTo(upstream.get()).handle(request);
    }

    private void answer(HttpServerRequest request, GatewayProblem problem) {
        problem.answer(mark(request));
    }

    private HttpServerRequest mark(HttpServerRequest request) {
        request.response().putHeader("Vary", "Origin");
        origins.fields(request).forEach(request.response()::putHeader);
        return request;
    }

    private HttpProxy proxyTo(Upstream upstream) {
        return Objects.requireNonNull(proxies.get(upstream), "every upstream has an instance");
    }
}
