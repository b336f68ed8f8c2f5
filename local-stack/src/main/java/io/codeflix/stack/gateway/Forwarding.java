package io.codeflix.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Tells who asked, and turns an upstream that is away into an answer that clients understand. */
record Forwarding(Upstream upstream, Failover failover, Origins origins) implements ProxyInterceptor {
    private static final MediaType PROBLEM = MediaType.parse("application/problem+json");
    private static final int TOO_LARGE = 413;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var asked = request.proxiedRequest();
        request.headers().remove("Forwarded");
        request.headers().remove("Expect"); // met here
        request.putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", "http");
        if (asked.authority() != null) {
            request.putHeader("X-Forwarded-Host", asked.authority().toString());
        }
        return failover.send(context).recover(failure -> Future.succeededFuture(unanswered(context, failure)));
    }

    /** A service that couldn't read so much as the fields of a request doesn't know whose page sent it. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var answer = context.response();
        if (!answer.headers().contains(Origins.ALLOW_ORIGIN)) {
            mark(context, answer);
        }
        return context.sendResponse();
    }

    private ProxyResponse unanswered(ProxyContext context, Throwable failure) {
        var asked = context.request().proxiedRequest();
        var answer = context.request().release().response();
        if (Origins.isPreflight(asked)) { // so that the page is told of the request itself
            origins.preflight(asked).forEach(answer::putHeader);
            return answer.setStatusCode(204).putHeader("Vary", "Origin").setBody(Body.body(Buffer.buffer()));
        }
        var problem = GatewayProblem.unanswered(upstream, failure);
        if (problem.status() == TOO_LARGE) {
            answer.putHeader("Connection", "close"); // the rest is never read
        } else {
            answer.putHeader("Retry-After", "1");
        }
        return answer.setStatusCode(problem.status()).setBody(Body.body(Buffer.buffer(problem.json()), PROBLEM));
    }

    private void mark(ProxyContext context, ProxyResponse answer) {
        var fields = origins.fields(context.request().proxiedRequest());
        fields.forEach(answer::putHeader);
        if (!fields.isEmpty() && !answer.headers().contains("Vary")) {
            answer.putHeader("Vary", "Origin");
        }
    }
}
