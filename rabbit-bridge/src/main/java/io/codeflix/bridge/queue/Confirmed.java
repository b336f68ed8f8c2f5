package io.codeflix.bridge.queue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;

/**
 * Publishing that ends when the broker has the message. What could not be routed is acked by RabbitMQ and nacked by Qpid:
 * hence failed means nacked <em>or</em> returned.
 */
public final class Confirmed {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Confirmed() {}

    /**
     * Publishes to a queue through the default exchange.
     *
     * @return ends exceptionally where the broker does not confirm in time
     */
    public static CompletableFuture<Void> publish(RabbitOperations rabbit, String queue, Message message) {
        var correlation = new CorrelationData();
        return publish(rabbit, "", queue, message, correlation).thenAccept(confirm -> {
            if (!confirm.ack()) {
                throw new AmqpException("%s did not take it: %s".formatted(queue, confirm.reason()));
            }
            if (correlation.getReturned() != null) {
                throw new AmqpException("There is no queue " + queue);
            }
        });
    }

    /**
     * Publishes to an exchange whatever is bound to it, be it nothing.
     *
     * @return ends exceptionally where the broker does not confirm in time
     */
    public static CompletableFuture<Void> broadcast(RabbitOperations rabbit, String exchange, Message message) {
        var correlation = new CorrelationData();
        return publish(rabbit, exchange, "", message, correlation).thenAccept(confirm -> {
            // the broker's own no has no reason and means that nobody is bound; RabbitMQ says yes to the same
            if (!confirm.ack() && confirm.reason() != null) {
                throw new AmqpException("%s did not take it: %s".formatted(exchange, confirm.reason()));
            }
        });
    }

    private static CompletableFuture<CorrelationData.Confirm> publish(
            RabbitOperations rabbit, String exchange, String key, Message message, CorrelationData correlation) {
        rabbit.send(exchange, key, message, correlation);
        return correlation.getFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
