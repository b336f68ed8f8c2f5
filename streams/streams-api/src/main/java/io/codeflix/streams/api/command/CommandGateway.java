package io.codeflix.streams.api.command;

import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.api.problem.NotYetException;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;

/** Sends a command and waits until its outcome is committed; meant for virtual threads, which may block. */
public final class CommandGateway {
    private static final Logger LOG = LoggerFactory.getLogger(CommandGateway.class);

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** A reference that was created just now reaches every partition within one transaction. */
    private static final Duration RACE = Duration.ofSeconds(1);

    private static final Duration RACE_PAUSE = Duration.ofMillis(50);

    private final ReplyingKafkaTemplate<String, byte[], CommandOutcome> channel;
    private final TopicSerdes serdes;
    private final OutcomeMeters meters;

    /** The channel must send records as they are and hear every outcome of the context. */
    CommandGateway(
            ReplyingKafkaTemplate<String, byte[], CommandOutcome> channel, TopicSerdes serdes, OutcomeMeters meters) {
        this.channel = channel;
        this.serdes = serdes;
        this.meters = meters;
    }

    /**
     * Sends a command to the aggregate with the given id.
     *
     * @throws RefusedException where a rule says no
     * @throws NotYetException where no outcome came within 10 seconds; repeating with the same key is safe
     */
    public Written send(Topic commands, String id, SpecificRecord command) {
        var raceEnds = Instant.now().plus(RACE);
        while (true) {
            var outcome = meters.time(command, () -> exchange(commands, id, command));
            LOG.info("{} {}: {}", command.getSchema().getName(), id, outcome.getStatus());
            switch (outcome.getStatus()) {
                case ACCEPTED -> {
                    return Written.of(id, outcome);
                }
                case REFUSED, INTERNAL, UNKNOWN -> {
                    var problem = problemOf(outcome);
                    if (!problem.mayPass() || Instant.now().isAfter(raceEnds)) {
                        throw new RefusedException(problem);
                    }
                }
            }
            pause();
        }
    }

    private CommandOutcome exchange(Topic commands, String id, SpecificRecord command) {
        var trace = RecordTrace.only(Tracing.here().orElse(null)); // of this thread, not of those that work for it
        try {
            // writing the record waits where the registry is away, so that counts against the deadline too
            return CompletableFuture.supplyAsync(() -> bytes(commands, command), Thread::startVirtualThread)
                    .thenCompose(bytes ->
                            channel.sendAndReceive(new ProducerRecord<>(commands.name(), null, id, bytes, trace)))
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                    .value();
        } catch (TimeoutException | ExecutionException e) {
            throw new NotYetException(
                    "No outcome within 10 seconds. Send the same request with the same Idempotency-Key again: it is safe.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetException("This instance is stopping; send the same request again.");
        }
    }

    private byte[] bytes(Topic commands, SpecificRecord command) {
        try (var serializer = serdes.anyOf(commands).serializer()) {
            return serializer.serialize(commands.name(), command);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RACE_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetException("This instance is stopping; send the same request again.");
        }
    }

    private static Problem problemOf(CommandOutcome outcome) {
        var problem = outcome.getProblem();
        if (problem == null) {
            return new Problem(Problem.INTERNAL, "The command failed without a reason.", List.of());
        }
        var errors = problem.getErrors().stream()
                .map(error -> new FieldViolation(error.getField(), error.getCode(), error.getMessage()))
                .toList();
        return new Problem(problem.getCode(), problem.getDetail(), errors);
    }
}
