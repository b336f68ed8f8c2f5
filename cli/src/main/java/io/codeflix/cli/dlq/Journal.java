package io.codeflix.cli.dlq;

import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.record.Span;
import io.codeflix.contract.OperationsTopics;
import io.codeflix.operations.DeadLetterDiscarded;
import io.codeflix.operations.DeadLetterReplayed;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** What operators did with dead letters: facts in a topic, kept for ever. */
final class Journal {

    private static final String TOPIC = OperationsTopics.DEAD_LETTER_EVENTS.name();

    private final Serde<SpecificRecord> serde;
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * One thing that was done with a letter.
     *
     * @param detail where it went, or why it was discarded
     */
    record Entry(
            LetterState state,
            String detail,
            Instant at,
            String by,
            @Nullable Instant letterWrittenAt) {}

    Journal(SchemaRegistry registry) {
        this.serde = new TopicSerdes(registry).anyOf(OperationsTopics.DEAD_LETTER_EVENTS);
    }

    /** Reads what was written up to now. */
    Journal read(Consumer<byte[], byte[]> kafka) {
        entries.clear();
        var span = new Span(kafka);
        var partitions = span.partitions(TOPIC);
        if (partitions.isEmpty()) {
            throw new UnavailableException(
                    "there is no topic %s, where it is kept what became of dead letters".formatted(TOPIC),
                    "'codeflix schema apply' creates it");
        }
        try {
            span.whole(partitions)
                    .forEach(record -> add(new String(record.key(), StandardCharsets.UTF_8), read(record.value())));
        } catch (RegistryUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), "see 'codeflix status', or give --registry");
        }
        entries.values().forEach(all -> all.sort(Comparator.comparing(Entry::at)));
        return this;
    }

    /** What was done with a letter, oldest first. */
    List<Entry> of(DeadLetter letter) {
        return entries.getOrDefault(letter.id().toString(), List.of()).stream()
                .filter(entry -> letter.id() instanceof LetterId.InQueue
                        || Objects.equals(entry.letterWrittenAt(), letter.writtenAt()))
                .toList();
    }

    /** How things stand. What lies in a queue is open, for whatever is handled leaves it. */
    LetterState stateOf(DeadLetter letter) {
        return letter.id() instanceof LetterId.InQueue
                ? LetterState.OPEN
                : last(letter).map(Entry::state).orElse(LetterState.OPEN);
    }

    Optional<Entry> last(DeadLetter letter) {
        var all = of(letter);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    ProducerRecord<byte[], byte[]> replayed(DeadLetter letter, String destination, Instant now) {
        return entry(
                letter,
                DeadLetterReplayed.newBuilder()
                        .setLetterId(letter.id().toString())
                        .setLetterWrittenAt(letter.writtenAt())
                        .setDestination(destination)
                        .setOccurredAt(now)
                        .setIssuedBy(Operator.name())
                        .build());
    }

    ProducerRecord<byte[], byte[]> discarded(DeadLetter letter, String reason, Instant now) {
        return entry(
                letter,
                DeadLetterDiscarded.newBuilder()
                        .setLetterId(letter.id().toString())
                        .setLetterWrittenAt(letter.writtenAt())
                        .setReason(reason)
                        .setOccurredAt(now)
                        .setIssuedBy(Operator.name())
                        .build());
    }

    private ProducerRecord<byte[], byte[]> entry(DeadLetter letter, SpecificRecord fact) {
        try {
            return new ProducerRecord<>(
                    TOPIC,
                    letter.id().toString().getBytes(StandardCharsets.UTF_8),
                    serde.serializer().serialize(TOPIC, fact));
        } catch (SerializationException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), "'codeflix schema apply' registers it");
        } catch (RegistryUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), "see 'codeflix status', or give --registry");
        }
    }

    private SpecificRecord read(byte[] value) {
        return serde.deserializer().deserialize(TOPIC, value);
    }

    private void add(String id, SpecificRecord fact) {
        var all = entries.computeIfAbsent(id, _ -> new ArrayList<>());
        switch (fact) {
            case DeadLetterReplayed replayed ->
                all.add(new Entry(
                        LetterState.REPLAYED,
                        replayed.getDestination(),
                        replayed.getOccurredAt(),
                        replayed.getIssuedBy(),
                        replayed.getLetterWrittenAt()));
            case DeadLetterDiscarded discarded ->
                all.add(new Entry(
                        LetterState.DISCARDED,
                        discarded.getReason(),
                        discarded.getOccurredAt(),
                        discarded.getIssuedBy(),
                        discarded.getLetterWrittenAt()));
            default ->
                throw new IllegalStateException(
                        "no fact about a dead letter: " + fact.getSchema().getFullName());
        }
    }
}
