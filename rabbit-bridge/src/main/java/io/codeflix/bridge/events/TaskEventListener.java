package io.codeflix.bridge.events;

import com.rabbitmq.client.Channel;
import io.codeflix.bridge.queue.BridgeMeters;
import io.codeflix.bridge.queue.Confirmed;
import io.codeflix.bridge.queue.MessageTrace;
import io.codeflix.bridge.queue.Outage;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.trace.RecordTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of answers, sends all of it to Kafka at once, and acks each message when Kafka has it. What Kafka did not
 * take goes back into its queue. The pause between two tries is Kafka's own delivery time-out.
 */
@Component
class TaskEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(TaskEventListener.class);

    private final AnswerCheck check;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final RabbitTemplate rabbit;
    private final BridgeMeters.Crossing meters;
    private final Outage outage = new Outage("Answers of workers wait in their queue");

    TaskEventListener(
            AnswerCheck check, KafkaTemplate<byte[], byte[]> kafka, RabbitTemplate rabbit, BridgeMeters meters) {
        this.check = check;
        this.kafka = kafka;
        this.rabbit = rabbit;
        this.meters = meters.toKafka();
    }

    @RabbitListener(id = "task-events", queues = Queues.TASK_EVENTS)
    void bring(List<Message> messages, Channel channel) throws IOException {
        var under = sent(messages);
        boolean whole = under.size() == messages.size();
        for (int index = 0; index < messages.size(); index++) {
            long tag = messages.get(index).getMessageProperties().getDeliveryTag();
            if (index < under.size() && succeeded(under.get(index))) {
                channel.basicAck(tag, false);
            } else {
                whole = false;
                channel.basicNack(tag, false, true);
            }
        }
        if (whole) {
            outage.ended();
        }
    }

    /** Stops at the first message that fails at once: those behind it would fail alike, each after a time-out. */
    private List<CompletableFuture<Void>> sent(List<Message> messages) {
        var under = new ArrayList<CompletableFuture<Void>>();
        for (var message : messages) {
            try {
                under.add(bring(message));
            } catch (RegistryUnavailableException | KafkaException | AmqpException e) {
                meters.failed();
                outage.began(e);
                return under;
            }
        }
        return under;
    }

    private CompletableFuture<Void> bring(Message message) {
        return switch (check.check(message)) {
            case Answer.About(var assetId) -> meters.forwards(toKafka(assetId, message));
            case Answer.Poison(var reason) -> meters.deadLetters(deadLetter(message, reason));
        };
    }

    /** Its trace goes on as it came: answers are many, and a span of passing on would tell nothing. */
    private CompletableFuture<Void> toKafka(String assetId, Message message) {
        var key = assetId.getBytes(StandardCharsets.UTF_8);
        var trace = RecordTrace.only(MessageTrace.of(message).orElse(null));
        return kafka.send(new ProducerRecord<>(MediaTopics.TASK_EVENTS.name(), null, key, message.getBody(), trace))
                .thenAccept(_ -> {});
    }

    private CompletableFuture<Void> deadLetter(Message message, String reason) {
        LOG.warn("Dead letter from {}: {}", Queues.TASK_EVENTS, reason);
        var letter = MessageBuilder.fromMessage(message)
                .setHeader("codeflix-queue", Queues.TASK_EVENTS)
                .setHeader("codeflix-reason", reason)
                .setTimestamp(new Date())
                .build();
        return Confirmed.publish(rabbit, Queues.deadLetters(Queues.TASK_EVENTS), letter);
    }

    private boolean succeeded(CompletableFuture<Void> sent) {
        try {
            sent.join();
            return true;
        } catch (CompletionException e) {
            outage.began(e.getCause());
            return false;
        }
    }
}
