package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.cors.CrossOrigin;
import io.netty.handler.codec.http.HttpHeaderNames;
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

    boolean isOptions() {
        return request.method().equals(HttpMethod.OPTIONS);
    }

    boolean isPreflight() {
        return CrossOrigin.isPreflight(
                request.method().name(),
                header(HttpHeaderNames.ORIGIN),
                header(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD));
    }

    boolean reads() {
        return request.method().equals(HttpMethod.GET) || isHead();
    }
}
