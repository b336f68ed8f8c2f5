package io.codeflix.bridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import io.codeflix.bridge.brokers.AmqpServer;
import io.codeflix.trace.TraceParent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a worker would see and answer. */
final class AmqpSide {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AmqpServer server;

    AmqpSide(AmqpServer server) {
        this.server = server;
    }

    /** Publishes and waits for the broker's confirm. */
    void publish(String queue, Map<String, byte[]> bodiesByCorrelationId) throws Exception {
        try (var connection = server.connect();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            for (var body : bodiesByCorrelationId.entrySet()) {
                channel.basicPublish("", queue, durable(body.getKey()), body.getValue());
            }
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
    }

    /** Publishes an answer of a run that is traced. */
    void publishTraced(String queue, String correlationId, byte[] body, String traceparent) throws Exception {
        var traced = durable(correlationId)
                .builder()
                .headers(Map.of(TraceParent.HEADER, traceparent))
                .build();
        try (var connection = server.connect();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("", queue, traced, body);
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
    }

    /** Publishes without a correlation id. */
    void publishAnonymous(String queue, byte[] body) throws Exception {
        try (var connection = server.connect();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("", queue, durable(null), body);
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
    }

    /** A worker that hears which runs are to end. */
    StopEar worker() throws Exception {
        return StopEar.on(server.connect());
    }

    /** Takes messages away until all ids were there; the last one of each. */
    Arrived<GetResponse> await(String queue, Set<String> correlationIds) throws Exception {
        var found = new HashMap<String, GetResponse>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = server.connect();
                var channel = connection.createChannel()) {
            while (!found.keySet().containsAll(correlationIds)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(
                            "Only %d of %d arrived in %s".formatted(found.size(), correlationIds.size(), queue));
                }
                var message = channel.basicGet(queue, true);
                if (message == null) {
                    TimeUnit.MILLISECONDS.sleep(20);
                } else {
                    found.put(String.valueOf(message.getProps().getCorrelationId()), message);
                }
            }
        }
        return new Arrived<>(found);
    }

    /** Waits for a first message and leaves it there. */
    void awaitAny(String queue) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = server.connect();
                var channel = connection.createChannel()) {
            while (channel.messageCount(queue) == 0) {
                assertThat(System.nanoTime()).as("nothing arrived in " + queue).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }

    private static BasicProperties durable(@Nullable String correlationId) {
        return MessageProperties.PERSISTENT_BASIC
                .builder()
                .correlationId(correlationId)
                .build();
    }
}
