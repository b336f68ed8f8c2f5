package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.contract.ClusterOptions;
import io.codeflix.cli.dlq.Action.Result;
import io.codeflix.cli.dlq.Action.Verdict;
import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.record.Decoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Where the dead letters of one topic or queue are handled, by one operator at a time: opening a desk ends the transaction
 * of whoever sits at the same one. A letter that goes back to a topic and the journal's word of it are one transaction, and
 * the journal is read after the other's transaction has ended; so a letter goes back once, whatever is interrupted.
 */
final class Desk implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Producer<byte[], byte[]> kafka;
    private final Journal journal;
    private final Decoder decoder;
    private final Action action;
    private int uncommitted;

    private Desk(Producer<byte[], byte[]> kafka, Journal journal, Decoder decoder, Action action) {
        this.kafka = kafka;
        this.journal = journal;
        this.decoder = decoder;
        this.action = action;
    }

    static Desk open(
            String place,
            Action action,
            ClusterOptions cluster,
            Surroundings surroundings,
            Consumer<byte[], byte[]> reader,
            Journal journal,
            Decoder decoder) {
        var producer = cluster.transactions(surroundings, "codeflix-cli-" + place);
        try {
            producer.initTransactions();
            return new Desk(producer, journal.read(reader), decoder, action);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    Result handle(DeadLetter letter) {
        var verdict = verdict(letter);
        switch (verdict) {
            case Verdict.Send(Destination to) -> {
                begin();
                kafka.send(sent(letter, (Destination.ToTopic) to));
                kafka.send(journal.replayed(letter, to.toString(), Instant.now()));
            }
            case Verdict.Drop(var reason) -> {
                begin();
                kafka.send(journal.discarded(letter, reason, Instant.now()));
            }
            case Verdict.Leave _ -> {}
        }
        if (uncommitted >= AT_ONCE) {
            commit();
        }
        return verdict.result(letter);
    }

    /**
     * A queue knows no transaction with Kafka: a crash in between leaves the letter where it was and may repeat a message,
     * which its readers know.
     */
    Result handle(QueueLetters.Held held) {
        var letter = held.letter();
        var verdict = verdict(letter);
        switch (verdict) {
            case Verdict.Send(var to) -> {
                held.publish();
                begin();
                kafka.send(journal.replayed(letter, to.toString(), Instant.now()));
            }
            case Verdict.Drop(var reason) -> {
                begin();
                kafka.send(journal.discarded(letter, reason, Instant.now()));
            }
            case Verdict.Leave _ -> {}
        }
        if (uncommitted > 0) {
            commit();
            held.remove();
        }
        return verdict.result(letter);
    }

    private Verdict verdict(DeadLetter letter) {
        return action.on(
                letter,
                decoder.read(
                        letter.record(), letter.source() == null ? letter.id().place() : letter.source()),
                journal.stateOf(letter),
                journal.of(letter));
    }

    private static ProducerRecord<byte[], byte[]> sent(DeadLetter letter, Destination.ToTopic to) {
        var headers = new RecordHeaders();
        for (var header : letter.record().headers()) {
            if (!header.key().startsWith(DeadLetter.HEADERS)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(
                to.topic(),
                to.partition(),
                letter.record().key(),
                letter.record().value(),
                headers);
    }

    private void begin() {
        if (uncommitted++ == 0) {
            kafka.beginTransaction();
        }
    }

    /** @throws RefusedException somebody else has opened the same desk */
    void commit() {
        if (uncommitted == 0) {
            return;
        }
        try {
            kafka.commitTransaction();
            uncommitted = 0;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new RefusedException(new Problem(
                    null, 409, "somebody else handles these dead letters right now", "conflict", List.of()));
        }
    }

    /** What was not committed did not happen. */
    @Override
    public void close() {
        try {
            if (uncommitted > 0) {
                kafka.abortTransaction();
            }
        } catch (KafkaException e) {
            // the broker ends it by itself, in a minute
        } finally {
            kafka.close();
        }
    }
}
