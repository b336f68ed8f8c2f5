package io.codeflix.streams.runner;

import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.registry.TopicSerdes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Puts an aggregate into a topology: commands in; facts, states and outcomes out, in one transaction. */
public final class DeciderTopology {
    private final StreamsBuilder builder;
    private final TopicSerdes serdes;

    public DeciderTopology(StreamsBuilder builder, TopicSerdes serdes) {
        this.builder = builder;
        this.serdes = serdes;
    }

    /** A store that several processors know by its name. */
    public void share(StoreBuilder<?> store) {
        builder.addStateStore(store);
    }

    /** The commands of an aggregate, as they come. */
    public KStream<String, SpecificRecord> commands(String aggregate, Topic commands) {
        return read(commands, "read-%s-commands".formatted(aggregate));
    }

    /** Any topic of ours. */
    public KStream<String, SpecificRecord> read(Topic topic, String node) {
        return builder.stream(
                topic.name(),
                Consumed.with(Serdes.String(), serdes.anyOf(topic)).withName(node));
    }

    /**
     * Runs the aggregate on the given requests and writes its topics.
     *
     * @return the states as they change; a null value is an aggregate that is gone
     */
    public <S, C, E, R extends SpecificRecord> KStream<String, R> run(
            Aggregate<S, C, E, R> aggregate,
            RequestReader<C> reader,
            AggregateTopics topics,
            KStream<String, SpecificRecord> requests) {
        var name = aggregate.name();
        var emissions = requests.process(
                supplier(aggregate, reader, topics),
                Named.as("decide-" + name),
                reader.stores().toArray(String[]::new));

        write(
                keep(emissions, Emission.Fact.class, name + "-facts"),
                topics.events(),
                "write-%s-events".formatted(name));
        write(
                keep(emissions, Emission.Outcome.class, name + "-outcomes"),
                topics.outcomes(),
                "write-%s-outcomes".formatted(name));
        keep(emissions, Emission.DeadLetter.class, name + "-dead-letters")
                .to(
                        topics.deadLetters().name(),
                        Produced.with(Serdes.String(), serdes.anyOf(topics.commands()))
                                .withName("write-%s-dead-letters".formatted(name)));
        KStream<String, R> states = keep(emissions, Emission.State.class, name + "-states");
        states.to(
                topics.state().name(),
                Produced.with(Serdes.String(), serdes.<R>of(topics.state()))
                        .withName("write-%s-state".formatted(name)));
        return states;
    }

    private void write(KStream<String, SpecificRecord> stream, Topic topic, String node) {
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), serdes.anyOf(topic)).withName(node));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // an aggregate emits only its own records; a gone one is a null value
    private static <R extends SpecificRecord> KStream<String, R> keep(
            KStream<String, Emission> emissions, Class<? extends Emission> kind, String node) {
        return emissions
                .filter((_, emission) -> kind.isInstance(emission), Named.as("keep-" + node))
                .mapValues(emission -> (R) valueOf(emission), Named.as("unwrap-" + node));
    }

    private static @Nullable SpecificRecord valueOf(Emission emission) {
        return switch (emission) {
            case Emission.Fact(var fact) -> fact;
            case Emission.State(var state) -> state;
            case Emission.Outcome(var outcome) -> outcome;
            case Emission.DeadLetter(var command) -> command;
        };
    }

    private <S, C, E, R extends SpecificRecord> ProcessorSupplier<String, SpecificRecord, String, Emission> supplier(
            Aggregate<S, C, E, R> aggregate, RequestReader<C> reader, AggregateTopics topics) {
        var outcomesStore = aggregate.name() + "-outcomes-by-command-id";
        Serde<R> state = serdes.of(topics.state());
        Serde<CommandOutcome> outcome = serdes.of(topics.outcomes());
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, SpecificRecord, String, Emission> get() {
                return new TracedProcessor<>(
                        "decide " + aggregate.name(),
                        new DecideProcessor<>(aggregate, reader.forTask(), outcomesStore));
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                var stores = new LinkedHashSet<StoreBuilder<?>>();
                stores.add(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(aggregate.store()), Serdes.String(), state));
                stores.add(RememberedOutcomes.builder(outcomesStore, outcome));
                return stores;
            }
        };
    }
}
