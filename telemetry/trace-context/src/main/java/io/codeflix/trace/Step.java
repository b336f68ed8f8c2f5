package io.codeflix.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Optional;

/** A span that is current in its thread from its beginning until it is closed; log lines of that time carry its ids. */
public final class Step implements AutoCloseable {
    private final Span span;
    private final Scope scope;

    private Step(Span span, Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    @SuppressWarnings("MustBeClosedChecker") // it is closed with the step
    static Step begin(Span span) {
        return new Step(span, span.makeCurrent());
    }

    /** Adds what the step is about. */
    public Step about(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    /** Marks it as failed. */
    public void failed(String reason) {
        span.setStatus(StatusCode.ERROR, reason);
    }

    /** The parent of whatever follows from this step; empty where nobody traces. */
    public Optional<TraceParent> asParent() {
        return Optional.of(span.getSpanContext())
                .filter(context -> context.isValid())
                .map(TraceParent::of);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
