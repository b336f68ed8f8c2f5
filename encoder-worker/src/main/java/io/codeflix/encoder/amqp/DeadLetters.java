package io.codeflix.encoder.amqp;

import io.codeflix.contract.Queues;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/** Puts messages aside that nobody can handle. Done here because a broker's own dead-lettering is not portable. */
public final class DeadLetters {
    public static final String REASON = "codeflix-reason";
    public static final String QUEUE = "codeflix-queue";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int REASON_LENGTH = 500;

    private final Publisher publisher;

    public DeadLetters(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The message may be acknowledged when this returns. */
    void put(Delivery delivery, String reason) {
        log.error("A message of {} goes to its dead letters: {}", delivery.queue(), reason);
        var message = MessageBuilder.withBody(delivery.body())
                .setHeader(REASON, reason.substring(0, Math.min(reason.length(), REASON_LENGTH)))
                .setHeader(QUEUE, delivery.queue())
                .setCorrelationIdIfAbsent(String.valueOf(delivery.properties().getCorrelationId()))
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setTimestamp(new Date())
                .build();
        publisher.publishConfirmed(Queues.deadLetters(delivery.queue()), message);
    }
}
