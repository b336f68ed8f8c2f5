package io.codeflix.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Tells who asked, and turns an upstream that is away into an answer that clients understand. */
record Forwarding(Upstream upstream, Failover failover) implements ProxyInterceptor {
    private static final MediaType PROBLEM = MediaType.parse("application/problem+json");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var asked = request.proxiedRequest();
        request.headers().remove("Forwarded");
        request.putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", "http");
        if (asked.authority() != null) {
            request.putHeader("X-Forwarded-Host", asked.authority().toString());
        }
        return failover.send(context).recover(failure -> Future.succeededFuture(away(context)));
    }

    private ProxyResponse away(ProxyContext context) {
        var problem = GatewayProblem.away(upstream);
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Retry-After", "1")
                .setBody(Body.body(Buffer.buffer(problem.json()), PROBLEM));
    }
}
