package io.codeflix.catalog.api.listener;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to an answer.
 *
 * @param beganNanos when it came in, by {@link System#nanoTime}
 * @param span invalid where the caller doesn't sample
 */
record Exchange(Connection connection, HttpRequest request, Target target, Route route, long beganNanos, Span span) {

    static Exchange of(Connection connection, HttpRequest request, ReadTracing tracing) {
        long began = System.nanoTime();
        var target = Target.of(request.uri());
        var route = Route.of(target.path());
        return new Exchange(connection, request, target, route, began, tracing.begin(request, route));
    }

    @Nullable
    String header(CharSequence name) {
        return request.headers().get(name);
    }

    boolean isHead() {
        return request.method().equals(HttpMethod.HEAD);
    }

    boolean reads() {
        return request.method().equals(HttpMethod.GET) || isHead();
    }
}
