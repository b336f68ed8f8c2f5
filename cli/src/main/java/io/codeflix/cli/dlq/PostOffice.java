package io.codeflix.cli.dlq;

import com.rabbitmq.client.Connection;
import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.contract.ClusterOptions;
import io.codeflix.cli.dlq.Action.Result;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.record.Decoder;
import io.codeflix.contract.Queues;
import io.codeflix.registry.ConfluentRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every place where dead letters lie: topics of Kafka, queues of the AMQP broker. The latter is asked only when needed. */
final class PostOffice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ClusterOptions cluster;
    private final Surroundings surroundings;
    private final AmqpOptions amqpOptions;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> journalReader;
    private final ConfluentRegistry registry;
    private final Journal journal;
    private final Decoder decoder;
    private @Nullable Connection amqp;

    private PostOffice(ClusterOptions cluster, Surroundings surroundings) {
        this.cluster = cluster;
        this.surroundings = surroundings;
        this.amqpOptions = new AmqpOptions(surroundings);
        this.kafka = cluster.consumer(surroundings);
        this.journalReader = cluster.consumer(surroundings);
        this.registry = new ConfluentRegistry(cluster.registry(surroundings), PATIENCE);
        this.journal = new Journal(registry);
        this.decoder = new Decoder(registry);
    }

    static PostOffice open(ClusterOptions cluster, Surroundings surroundings) {
        return new PostOffice(cluster, surroundings);
    }

    Journal journal() {
        return journal.read(journalReader);
    }

    Decoder decoder() {
        return decoder;
    }

    void eachInTopics(List<String> topics, Consumer<DeadLetter> each) {
        var letters = new TopicLetters(kafka);
        topics.forEach(topic -> letters.each(topic, letter -> {
            each.accept(letter);
            return true;
        }));
    }

    void eachInQueues(List<String> queues, Consumer<DeadLetter> each) {
        if (queues.isEmpty()) {
            return;
        }
        var letters = queueLetters();
        for (var queue : queues) {
            try {
                letters.each(queue, held -> each.accept(held.letter()));
            } catch (IOException e) {
                throw away(e);
            }
        }
    }

    DeadLetter get(LetterId id) {
        Optional<DeadLetter> found = switch (id) {
            case LetterId.InTopic inTopic -> new TopicLetters(kafka).find(inTopic);
            case LetterId.InQueue inQueue -> {
                var same = new ArrayList<DeadLetter>();
                eachInQueues(List.of(inQueue.queue()), letter -> {
                    if (letter.id().equals(id)) {
                        same.add(letter);
                    }
                });
                yield same.stream().findFirst();
            }
        };
        return found.orElseThrow(() -> new NotFoundException(
                "there is no dead letter " + id,
                "'codeflix dlq list --each' shows what there is; topics keep them for 30 days"));
    }

    /** Handles these letters, or all where {@code ids} is empty, of the places given. */
    List<Result> handle(
            List<String> topics, List<String> queues, List<LetterId> ids, Predicate<DeadLetter> wanted, Action action) {
        var results = new ArrayList<Result>();
        var chosen = new LinkedHashSet<>(ids);
        for (var topic : topics) {
            try (var desk = desk(topic, action)) {
                if (ids.isEmpty()) {
                    new TopicLetters(kafka).each(topic, letter -> {
                        if (wanted.test(letter)) {
                            results.add(desk.handle(letter));
                        }
                        return true;
                    });
                } else {
                    chosen.stream()
                            .filter(id -> id.place().equals(topic))
                            .map(this::get)
                            .map(desk::handle)
                            .forEach(results::add);
                }
                desk.commit();
            }
        }
        for (var queue : queues) {
            try (var desk = desk(Queues.deadLetters(queue), action)) {
                queueLetters().each(queue, held -> {
                    if (ids.isEmpty()
                            ? wanted.test(held.letter())
                            : chosen.contains(held.letter().id())) {
                        results.add(desk.handle(held));
                    }
                });
            } catch (IOException e) {
                throw away(e);
            }
        }
        return results;
    }

    /** What handling would come to. */
    List<Result> preview(
            List<String> topics, List<String> queues, List<LetterId> ids, Predicate<DeadLetter> wanted, Action action) {
        var results = new ArrayList<Result>();
        var done = journal();
        Consumer<DeadLetter> each = letter -> {
            if (wanted.test(letter)) {
                var source = letter.source() == null ? letter.id().place() : letter.source();
                results.add(
                        action.on(letter, decoder.read(letter.record(), source), done.stateOf(letter), done.of(letter))
                                .result(letter));
            }
        };
        if (ids.isEmpty()) {
            eachInTopics(topics, each);
            eachInQueues(queues, each);
        } else {
            ids.stream().distinct().map(this::get).forEach(each);
        }
        return results;
    }

    private Desk desk(String place, Action action) {
        return Desk.open(place, action, cluster, surroundings, journalReader, journal, decoder);
    }

    private QueueLetters queueLetters() {
        if (amqp == null) {
            amqp = amqpOptions.connect();
        }
        return new QueueLetters(amqp);
    }

    private static UnavailableException away(IOException e) {
        return new UnavailableException("the AMQP broker could not be asked: " + e, "see 'codeflix status'");
    }

    @Override
    public void close() {
        Stream.of(kafka, journalReader).forEach(org.apache.kafka.clients.consumer.Consumer::close);
        Optional.ofNullable(amqp).ifPresent(Connection::abort);
    }
}
