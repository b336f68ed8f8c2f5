package io.codeflix.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code traceparent} header: which trace, and which span in it is the parent. Reading one allocates
 * nothing but the result, so an edge that has no time for a framework can afford it.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero
 * @param sampled whether the spans of this trace are kept
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {
    /** Name of the header, the same in HTTP, Kafka and AMQP. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    public TraceParent {
        if (!TraceId.isValid(traceId) || !SpanId.isValid(spanId)) {
            throw new IllegalArgumentException("not a trace and a span: " + traceId + ", " + spanId);
        }
    }

    /** Reads a header; empty where there is none or it isn't one, since a stranger's bad header must not break a request. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null || header.length() < LENGTH || !isFramed(header)) {
            return Optional.empty();
        }
        var traceId = header.substring(TRACE_ID, TRACE_ID + TraceId.getLength());
        var spanId = header.substring(SPAN_ID, SPAN_ID + SpanId.getLength());
        if (!TraceId.isValid(traceId) || !SpanId.isValid(spanId)) {
            return Optional.empty();
        }
        boolean sampled = (Character.digit(header.charAt(FLAGS + 1), 16) & 1) == 1;
        return Optional.of(new TraceParent(traceId, spanId, sampled));
    }

    /** Version 00 has exactly four parts; later ones may go on behind another dash; ff is no version. */
    private static boolean isFramed(String header) {
        boolean first = header.startsWith("00");
        return isHex(header, 0)
                && !header.startsWith("ff")
                && (header.length() == LENGTH || (!first && header.charAt(LENGTH) == '-'))
                && header.charAt(TRACE_ID - 1) == '-'
                && header.charAt(SPAN_ID - 1) == '-'
                && header.charAt(FLAGS - 1) == '-'
                && isHex(header, FLAGS);
    }

    private static boolean isHex(String text, int at) {
        return isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
    }

    private static boolean isHex(char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }

    /** The parent that a span of ours is to others. */
    public static TraceParent of(SpanContext span) {
        return new TraceParent(span.getTraceId(), span.getSpanId(), span.isSampled());
    }

    /** What OpenTelemetry calls it. */
    public SpanContext remote() {
        return SpanContext.createFromRemoteParent(
                traceId, spanId, sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(), TraceState.getDefault());
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return "00-" + traceId + '-' + spanId + (sampled ? "-01" : "-00");
    }
}
