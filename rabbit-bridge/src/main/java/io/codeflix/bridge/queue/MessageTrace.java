package io.codeflix.bridge.queue;

import io.codeflix.trace.TraceParent;
import java.util.Optional;
import org.springframework.amqp.core.Message;

/** The trace in the headers of an AMQP message. */
public final class MessageTrace {

    private MessageTrace() {}

    public static Optional<TraceParent> of(Message message) {
        return message.getMessageProperties().getHeader(TraceParent.HEADER) instanceof String header
                ? TraceParent.parse(header)
                : Optional.empty();
    }

    public static Message write(Optional<TraceParent> trace, Message message) {
        trace.ifPresent(it -> message.getMessageProperties().setHeader(TraceParent.HEADER, it.toString()));
        return message;
    }
}
