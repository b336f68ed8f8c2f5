package io.codeflix.encoder.amqp;

import io.codeflix.contract.Queues;
import io.codeflix.encoder.task.RunAnswers;
import io.codeflix.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/** What a run says, on its way to the broker. */
public final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Publisher publisher;
    private final TaskMessages messages;

    public Answers(Publisher publisher, TaskMessages messages) {
        this.publisher = publisher;
        this.messages = messages;
    }

    /** @throws AmqpException where the broker did not confirm it */
    public void confirmed(RunAnswers run, SpecificRecord answer) {
        publisher.publishConfirmed(Queues.TASK_EVENTS, messages.answer(run, answer));
    }

    /** Progress that does not arrive is no loss: the next second brings more. */
    public void progress(RunAnswers run, SpecificRecord answer) {
        try {
            publisher.publish(Queues.TASK_EVENTS, messages.answer(run, answer));
        } catch (AmqpException | RegistryUnavailableException e) {
            log.debug("Progress of {} was not sent: {}", run.run().getTaskId(), e.getMessage());
        }
    }

    /**
     * Sends the answer that ends a run, again and again while the broker is away. What it says may arrive twice.
     *
     * @param patience after it another run has the task and nobody would listen
     */
    public void last(RunAnswers run, SpecificRecord answer, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                confirmed(run, answer);
                return;
            } catch (AmqpException | RegistryUnavailableException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (Instant.now().isAfter(end)) {
                    log.error(
                            "The end of {} (run {}) could not be told",
                            run.run().getTaskId(),
                            run.run().getRunId(),
                            e);
                    return;
                }
                log.warn("The end of {} could not be told yet: {}", run.run().getTaskId(), e.getMessage());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
