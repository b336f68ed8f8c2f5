package io.codeflix.streams.settings;

import io.micrometer.core.instrument.Counter;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** Puts unreadable records aside, and counts them. */
public final class CountUnreadable extends LogAndContinueExceptionHandler {

    @SuppressWarnings("NullAway.Init") // Kafka Streams configures it before anything else
    private Counter unreadable;

    @Override
    public void configure(Map<String, ?> config) {
        super.configure(config);
        unreadable = DeadLetterCount.of(config, DeadLetterCount.Reason.UNREADABLE);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        unreadable.increment();
        return super.handleError(context, record, exception);
    }
}
