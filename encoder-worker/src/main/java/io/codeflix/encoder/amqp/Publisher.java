package io.codeflix.encoder.amqp;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes to a queue and waits until the broker has taken charge of the message. */
public final class Publisher {
    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

    private final RabbitTemplate rabbit;

    /** @param rabbit must have correlated confirms and mandatory returns on */
    public Publisher(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    /** @throws AmqpException where the broker is away, refuses it or has no such queue */
    public void publishConfirmed(String queue, Message message) {
        var correlation = new CorrelationData(UUID.randomUUID().toString());
        rabbit.send("", queue, message, correlation);
        try {
            var confirm = correlation.getFuture().get(CONFIRM_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            // brokers differ: what can't be routed is acked and returned by one, nacked by another
            if (!confirm.ack() || correlation.getReturned() != null) {
                throw new AmqpException("The broker did not take a message to " + queue);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AmqpException("The broker did not confirm a message to " + queue, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AmqpException("Interrupted before the broker confirmed a message to " + queue, e);
        }
    }

    /** Publishes what may get lost; does not wait. */
    public void publish(String queue, Message message) {
        rabbit.send("", queue, message, new CorrelationData(UUID.randomUUID().toString()));
    }
}
