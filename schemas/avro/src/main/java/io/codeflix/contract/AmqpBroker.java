package io.codeflix.contract;

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
            return Map.of(
                    "x-queue-type",
                    "quorum",
                    "x-delivery-limit",
                    Queues.COMMANDS.contains(queue) ? COMMAND_LIMIT : NO_LIMIT);
        }
    },

    /** Apache Qpid Broker-J: any argument closes the connection. */
    QPID {
        @Override
        public Map<String, Object> queueArguments(String queue) {
            return Map.of();
        }
    };

    /** Deliveries after which RabbitMQ drops a command, which kills every worker that takes it; the job sends it again. */
    private static final int COMMAND_LIMIT = 20;

    /** An answer must not be dropped because its reader was restarted often. RabbitMQ 4 has a limit unless told. */
    private static final int NO_LIMIT = 1_000_000;

    /** Arguments of the durable queue of that name. */
    public abstract Map<String, Object> queueArguments(String queue);
}
