package io.codeflix.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;

/**
 * Opens the spans that no framework opens for us: around records that a topology, the bridge or a worker takes by itself.
 * Where nobody samples, a span costs its ids and nothing else.
 */
public final class Tracing {
    private static final Tracing OFF = new Tracing(OpenTelemetry.noop().getTracer(""));

    private final Tracer tracer;

    public Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Records nothing, but hands on the trace that comes in. */
    public static Tracing off() {
        return OFF;
    }

    /** Goes on with the trace that came in; begins one where none did. */
    public Step step(String name, SpanKind kind, Optional<TraceParent> parent) {
        var context =
                parent.map(it -> Context.root().with(Span.wrap(it.remote()))).orElseGet(Context::root);
        return Step.begin(
                tracer.spanBuilder(name).setSpanKind(kind).setParent(context).startSpan());
    }

    /** A part of the step that is under way in this thread. */
    public Step part(String name) {
        return Step.begin(tracer.spanBuilder(name).startSpan());
    }

    /** Where this thread is; empty outside of any trace. */
    public static Optional<TraceParent> here() {
        return Optional.of(Span.current().getSpanContext())
                .filter(span -> span.isValid())
                .map(TraceParent::of);
    }
}
