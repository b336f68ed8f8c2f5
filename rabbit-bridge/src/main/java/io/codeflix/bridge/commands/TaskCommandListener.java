package io.codeflix.bridge.commands;

import io.codeflix.bridge.queue.BridgeMeters;
import io.codeflix.bridge.queue.Confirmed;
import io.codeflix.bridge.queue.MessageTrace;
import io.codeflix.bridge.queue.Outage;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Takes what a poll brought, publishes all of it at once, then waits for every confirm. Kafka's offset moves to the first
 * record that is not safe on the other side, so a crash or an outage repeats records and loses none.
 */
@Component
public class TaskCommandListener {
    private static final Logger LOG = LoggerFactory.getLogger(TaskCommandListener.class);

    private final TaskRouter router;
    private final KafkaDeadLetters deadLetters;
    private final RabbitTemplate rabbit;
    private final Tracing tracing;
    private final BridgeMeters.Crossing meters;
    private final Outage outage = new Outage("Task commands wait in Kafka");

    TaskCommandListener(
            TaskRouter router,
            KafkaDeadLetters deadLetters,
            RabbitTemplate rabbit,
            Tracing tracing,
            BridgeMeters meters) {
        this.router = router;
        this.deadLetters = deadLetters;
        this.rabbit = rabbit;
        this.tracing = tracing;
        this.meters = meters.toWorkers();
    }

    @KafkaListener(
            id = "task-commands",
            idIsGroup = false,
            topics = "#{T(io.codeflix.contract.MediaTopics).TASK_COMMANDS.name()}")
    void bring(List<ConsumerRecord<byte[], byte[]>> records) {
        var under = new ArrayList<CompletableFuture<Void>>();
        try {
            rabbit.invoke(channel -> publish(channel, records, under).join());
        } catch (AmqpException e) {
            under.add(CompletableFuture.failedFuture(e));
        }
        for (int index = 0; index < under.size(); index++) {
            try {
                under.get(index).join();
            } catch (CompletionException e) {
                outage.began(e.getCause());
                throw new BatchListenerFailedException("Not brought across yet", e, index);
            }
        }
        outage.ended();
    }

    /**
     * Stops at the first record that fails at once: those behind it would fail alike.
     *
     * @return ends when all that was begun has ended, well or not
     */
    private CompletableFuture<?> publish(
            RabbitOperations channel,
            List<ConsumerRecord<byte[], byte[]>> records,
            List<CompletableFuture<Void>> under) {
        for (var record : records) {
            try {
                under.add(bring(channel, record));
            } catch (RegistryUnavailableException | KafkaException | AmqpException e) {
                meters.failed();
                under.add(CompletableFuture.failedFuture(e));
                break;
            }
        }
        return CompletableFuture.allOf(under.toArray(CompletableFuture[]::new)).exceptionally(_ -> null);
    }

    private CompletableFuture<Void> bring(RabbitOperations channel, ConsumerRecord<byte[], byte[]> record) {
        try (var step = tracing.step("bring task command", SpanKind.PRODUCER, RecordTrace.of(record.headers()))) {
            return switch (router.route(record)) {
                case Route.ToQueue(var queue, var message) -> {
                    LOG.info("A task of asset {} goes to {}", assetOf(message), queue);
                    yield meters.forwards(
                            Confirmed.publish(channel, queue, MessageTrace.write(step.asParent(), message)));
                }
                case Route.ToAll(var exchange, var message) ->
                    meters.forwards(
                            Confirmed.broadcast(channel, exchange, MessageTrace.write(step.asParent(), message)));
                case Route.Poison poison -> meters.deadLetters(deadLetters.put(record, poison));
            };
        }
    }

    private static String assetOf(Message message) {
        return String.valueOf(message.getMessageProperties().getCorrelationId());
    }
}
