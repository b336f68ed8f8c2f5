package io.codeflix.bridge.commands;

import org.springframework.amqp.core.Message;

/** Where a record from Kafka goes. */
sealed interface Route {

    /** Into a queue of the workers. */
    record ToQueue(String queue, Message message) implements Route {}

    /** To every worker that is there; nobody keeps it for the others. */
    record ToAll(String exchange, Message message) implements Route {}

    /** Nowhere: nobody could do anything with it. */
    record Poison(String reason, Exception cause) implements Route {}
}
