package io.codeflix.cli.dlq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters in queues. A queue can't be read without taking from it: what was taken goes back when the channel closes,
 * unless it was settled.
 */
final class QueueLetters {

    private static final int DIGEST = 12;
    private static final long CONFIRM_MILLIS = 10_000;
    private static final String OURS = "codeflix-";

    private final Connection amqp;

    QueueLetters(Connection amqp) {
        this.amqp = amqp;
    }

    /** A letter that is held until it is settled, or until its channel closes. */
    final class Held {
        private final Channel channel;
        private final GetResponse message;
        private final String queue;
        private final DeadLetter letter;

        private Held(Channel channel, GetResponse message, String queue) {
            this.channel = channel;
            this.message = message;
            this.queue = queue;
            this.letter = read(queue, message);
        }

        DeadLetter letter() {
            return letter;
        }

        /** Back into its queue, as it was; returns once the broker has it. */
        void publish() {
            try {
                var headers = new HashMap<String, Object>(headers(message));
                headers.keySet().removeIf(name -> name.startsWith(OURS));
                var properties = message.getProps()
                        .builder()
                        .headers(headers)
                        .expiration(null)
                        .build();
                channel.basicPublish("", queue, properties, message.getBody());
                channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (TimeoutException e) {
                throw new UncheckedIOException(new IOException("the broker did not confirm", e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }

        /** Out of the dead letters, for good. */
        void remove() {
            try {
                channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What to do with a letter while it is held. */
    interface Visitor {
        void visit(Held held);
    }

    /** Visits what lies there now; a queue that nobody has declared yet is empty. */
    void each(String queue, Visitor visitor) throws IOException {
        var channel = amqp.createChannel();
        try {
            channel.confirmSelect();
            var message = channel.basicGet(Queues.deadLetters(queue), false);
            for (long left = message == null ? 0 : message.getMessageCount() + 1L;
                    left > 0 && message != null;
                    left--) {
                visitor.visit(new Held(channel, message, queue));
                message = left > 1 ? channel.basicGet(Queues.deadLetters(queue), false) : null;
            }
        } catch (IOException e) {
            if (!isMissing(e)) {
                throw e;
            }
        } finally {
            if (channel.isOpen()) {
                channel.abort();
            }
        }
    }

    private static boolean isMissing(IOException e) {
        return e.getCause() instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.NOT_FOUND;
    }

    private static DeadLetter read(String queue, GetResponse message) {
        var headers = headers(message);
        var key = message.getProps().getCorrelationId();
        var at = message.getProps().getTimestamp();
        var topic = (Queues.COMMANDS.contains(queue) ? MediaTopics.TASK_COMMANDS : MediaTopics.TASK_EVENTS).name();
        var recordHeaders = new RecordHeaders();
        headers.forEach(
                (name, value) -> recordHeaders.add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
        return new DeadLetter(
                new LetterId.InQueue(queue, digest(key, message.getBody())),
                at == null ? null : at.toInstant(),
                queue,
                null,
                null,
                null,
                Optional.ofNullable(headers.get(OURS + "reason"))
                        .map(Object::toString)
                        .orElse(null),
                new ConsumerRecord<>(
                        topic,
                        0,
                        0,
                        at == null ? 0 : at.getTime(),
                        TimestampType.CREATE_TIME,
                        0,
                        message.getBody().length,
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        message.getBody(),
                        recordHeaders,
                        Optional.empty()));
    }

    private static Map<String, Object> headers(GetResponse message) {
        var headers = message.getProps().getHeaders();
        return headers == null ? Map.of() : headers;
    }

    private static String digest(@Nullable String key, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body)).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
