package io.codeflix.contract;

import java.util.List;

/** Queues between the bridge and the workers. Bodies are the bytes of the Kafka record, framed as the registry says. */
public final class Queues {

    public static final String INSPECT = "codeflix.inspect.v1";

    public static final String ENCODE = "codeflix.encode.v1";

    public static final String PACKAGE = "codeflix.package.v1";

    public static final String IMAGE = "codeflix.image.v1";

    /** What the workers answer; its messages carry the record's key in the AMQP property {@code correlation-id}. */
    public static final String TASK_EVENTS = "codeflix.task-events.v1";

    /**
     * A fan-out exchange, not a queue: what it gets goes to the queue that each connected worker binds for itself. A worker
     * that is away misses it, so whoever publishes has to say it again as long as it matters.
     */
    public static final String STOPS = "codeflix.stops.v1";

    /** What the workers take from, one queue a kind of task. */
    public static final List<String> COMMANDS = List.of(INSPECT, ENCODE, PACKAGE, IMAGE);

    public static final List<String> ALL = List.of(INSPECT, ENCODE, PACKAGE, IMAGE, TASK_EVENTS);

    private Queues() {}

    /** Where messages of a queue go that nobody can handle. */
    public static String deadLetters(String queue) {
        return queue + ".dlq";
    }
}
