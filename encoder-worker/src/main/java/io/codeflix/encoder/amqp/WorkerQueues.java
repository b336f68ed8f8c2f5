package io.codeflix.encoder.amqp;

import io.codeflix.contract.AmqpBroker;
import io.codeflix.contract.Queues;
import java.util.stream.Stream;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;

/** The queues a worker needs: declared by whoever comes first, the bridge or a worker. */
public final class WorkerQueues {

    private WorkerQueues() {}

    public static Declarables on(AmqpBroker broker) {
        Stream<String> names =
                Stream.concat(Queues.ALL.stream(), Queues.COMMANDS.stream().map(Queues::deadLetters));
        return new Declarables(names.map(name -> new Queue(name, true, false, false, broker.queueArguments(name)))
                .toList());
    }
}
