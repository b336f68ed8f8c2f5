package io.codeflix.bridge.commands;

import io.codeflix.contract.AmqpBroker;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.registry.TopicSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageBuilderSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a command only to see where it belongs and how long it may wait there; its bytes pass unchanged. */
@Component
class TaskRouter {
    private final AmqpBroker broker;
    private final Deserializer<SpecificRecord> commands;

    TaskRouter(TopicSerdes serdes, @Value("${codeflix.amqp.broker}") AmqpBroker broker) {
        this.broker = broker;
        this.commands = serdes.anyOf(MediaTopics.TASK_COMMANDS).deserializer();
    }

    /** @throws io.codeflix.registry.RegistryUnavailableException says nothing about the record; ask again */
    Route route(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() == null || record.value() == null) {
                throw new SerializationException("A task without a " + (record.key() == null ? "key" : "value"));
            }
            return switch (commands.deserialize(record.topic(), record.value())) {
                case RunTask task -> new Route.ToQueue(queueOf(task), task(record, task));
                case StopTask _ -> new Route.ToAll(Queues.STOPS, message(record).build());
                case SpecificRecord unknown ->
                    throw new SerializationException(
                            "No worker knows " + unknown.getSchema().getFullName());
            };
        } catch (SerializationException e) {
            return new Route.Poison(String.valueOf(e.getMessage()), e);
        }
    }

    private static String queueOf(RunTask task) {
        return switch (task.getKind()) {
            case INSPECT -> Queues.INSPECT;
            case ENCODE -> Queues.ENCODE;
            case PACKAGE -> Queues.PACKAGE;
            case IMAGE -> Queues.IMAGE;
            case UNKNOWN ->
                throw new SerializationException("Task %s is of a kind without a queue".formatted(task.getTaskId()));
        };
    }

    private Message task(ConsumerRecord<byte[], byte[]> record, RunTask task) {
        var message = message(record);
        if (task.getQueueSeconds() > 0) {
            message.setExpiration(broker.expiration(Duration.ofSeconds(task.getQueueSeconds()), Instant.now()));
        }
        return message.build();
    }

    private static MessageBuilderSupport<Message> message(ConsumerRecord<byte[], byte[]> record) {
        return MessageBuilder.withBody(record.value())
                .setContentType("avro/binary")
                .setCorrelationId(new String(record.key(), StandardCharsets.UTF_8))
                .setMessageId("%s-%d-%d".formatted(record.topic(), record.partition(), record.offset()));
    }
}
