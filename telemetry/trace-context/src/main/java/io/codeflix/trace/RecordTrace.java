package io.codeflix.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The trace in the headers of a Kafka record. */
public final class RecordTrace {

    private RecordTrace() {}

    /** The header as it is. */
    public static Optional<TraceParent> of(Headers headers) {
        var header = headers.lastHeader(TraceParent.HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : TraceParent.parse(new String(header.value(), StandardCharsets.ISO_8859_1));
    }

    /** Says which span the record follows from; a record without one says nothing. */
    public static void write(Context context, Headers headers) {
        var span = Span.fromContext(context).getSpanContext();
        if (span.isValid()) {
            write(TraceParent.of(span), headers);
        }
    }

    public static void write(TraceParent parent, Headers headers) {
        headers.remove(TraceParent.HEADER);
        headers.add(TraceParent.HEADER, parent.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Headers with nothing but the trace. */
    public static Headers only(@Nullable TraceParent parent) {
        var headers = new RecordHeaders();
        if (parent != null) {
            write(parent, headers);
        }
        return headers;
    }

    /** Of all headers only the trace. */
    public static Headers only(Headers headers) {
        return only(of(headers).orElse(null));
    }
}
