package io.codeflix.catalog.api.listener;

import io.netty.handler.codec.http.HttpRequest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A span for each read whose caller samples it (W3C {@code traceparent}); any other read costs one look for a header. Reads
 * start no traces of their own: tens of thousands a second are told by meters.
 */
@Component
final class ReadTracing {
    private static final String TRACEPARENT = "traceparent";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int SERVER_ERROR = 500;

    private final Tracer tracer;

    ReadTracing(ObjectProvider<OpenTelemetry> telemetry) {
        this.tracer = telemetry.getIfAvailable(OpenTelemetry::noop).getTracer("io.codeflix.catalog.titles");
    }

    private enum Headers implements TextMapGetter<HttpRequest> {
        OF_REQUEST;

        @Override
        public Iterable<String> keys(HttpRequest request) {
            return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpRequest request, String key) {
            return request == null ? null : request.headers().get(key);
        }
    }

    /** A span where the caller samples, else an invalid one, on which nothing has an effect. */
    Span begin(HttpRequest request, Route route) {
        if (!request.headers().contains(TRACEPARENT)) {
            return Span.getInvalid();
        }
        var caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, Headers.OF_REQUEST);
        if (!Span.fromContext(caller).getSpanContext().isSampled()) {
            return Span.getInvalid();
        }
        return tracer.spanBuilder(request.method().name() + " " + route.template())
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, request.method().name())
                .setAttribute(ROUTE, route.template())
                .startSpan();
    }

    void end(Span span, int status) {
        if (!span.isRecording()) {
            return;
        }
        span.setAttribute(STATUS, (long) status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
