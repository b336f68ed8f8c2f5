package io.codeflix.streams.settings;

import io.micrometer.core.instrument.Counter;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Puts records aside on which a processor failed, and counts them. */
public final class CountFailures extends LogAndContinueProcessingExceptionHandler {

    @SuppressWarnings("NullAway.Init") // Kafka Streams configures it before anything else
    private Counter failed;

    @Override
    public void configure(Map<String, ?> config) {
        super.configure(config);
        failed = DeadLetterCount.of(config, DeadLetterCount.Reason.PROCESSING);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        failed.increment();
        return super.handleError(context, record, exception);
    }
}
