package io.codeflix.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The AMQP 0-9-1 brokers we run on, and how a queue is declared on each. Whoever declares a queue must say the same as
 * everybody else, or the broker closes the channel. No dead-letter arguments: processes dead-letter by themselves, since
 * not every broker can.
 */
public enum AmqpBroker {
    /** Replicated queues that survive a node. */
    RABBITMQ {
        @Override
        public Map<String, Object> queueArguments(String queue) {
            int limit = Queues.COMMANDS.contains(queue) ? COMMAND_LIMIT : NO_LIMIT;
            return Map.of("x-queue-type", "quorum", "x-delivery-limit", limit);
        }

        @Override
        public String expiration(Duration wait, Instant now) {
            return String.valueOf(wait.toMillis());
        }
    },

    /** Apache Qpid Broker-J: any argument closes the connection. */
    QPID {
        @Override
        public Map<String, Object> queueArguments(String queue) {
            return Map.of();
        }

        /** A point in time there; as a duration it would lie in 1970, and the message would vanish at once. */
        @Override
        public String expiration(Duration wait, Instant now) {
            return String.valueOf(now.plus(wait).toEpochMilli());
        }
    };

    /** Deliveries after which RabbitMQ drops a command, which kills every worker that takes it; the job sends it again. */
    private static final int COMMAND_LIMIT = 20;

    /** An answer must not be dropped because its reader was restarted often. RabbitMQ 4 has a limit unless told. */
    private static final int NO_LIMIT = 1_000_000;

    /** Arguments of the durable queue of that name. */
    public abstract Map<String, Object> queueArguments(String queue);

    /** The property {@code expiration} of a message that may wait in its queue for so long from now. */
    public abstract String expiration(Duration wait, Instant now);
}
