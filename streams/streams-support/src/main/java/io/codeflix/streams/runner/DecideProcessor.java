package io.codeflix.streams.runner;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.settings.DeadLetterCount;
import io.codeflix.trace.RecordTrace;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads, decides, evolves, stores and forwards: the one runner of every aggregate. It forwards last, because whatever
 * fails after a forward loses its dead letter and keeps its writes.
 */
final class DecideProcessor<S, C, E, R extends SpecificRecord>
        extends ContextualProcessor<String, SpecificRecord, String, Emission> {
    private static final Logger LOG = LoggerFactory.getLogger(DecideProcessor.class);

    private final Aggregate<S, C, E, R> aggregate;
    private final RequestReader<C> reader;
    private final String outcomesStore;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private KeyValueStore<String, R> states;

    @SuppressWarnings("NullAway.Init")
    private RememberedOutcomes outcomes;

    @SuppressWarnings("NullAway.Init")
    private Counter deadLetters;

    DecideProcessor(Aggregate<S, C, E, R> aggregate, RequestReader<C> reader, String outcomesStore) {
        this.aggregate = aggregate;
        this.reader = reader;
        this.outcomesStore = outcomesStore;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        states = context.getStateStore(aggregate.store());
        outcomes = new RememberedOutcomes(context.getStateStore(outcomesStore));
        deadLetters = DeadLetterCount.of(context.appConfigs(), DeadLetterCount.Reason.DECIDER);
        reader.init(context);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        var id = record.key();
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var request = reader.read(id, record.value());
        var answer = new Outcomes(aggregate.name(), id, request, now);
        var stored = states.get(id);

        var first = request.answered() ? outcomes.first(request.commandId(), now) : Optional.<CommandOutcome>empty();
        if (first.isPresent()) {
            forward(record, new Emission.Outcome(answer.repeated(first.get(), version(stored))));
        } else {
            decide(record, request, answer, stored, now);
        }
        CommitThrottle.request(context());
    }

    private void decide(
            Record<String, SpecificRecord> record,
            Request<C> request,
            Outcomes answer,
            @Nullable R stored,
            Instant now) {
        Run<R> run;
        try {
            run = run(record.key(), request, answer, stored, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} {}: the decider failed on command {}", aggregate.name(), record.key(), request.commandId(), e);
            deadLetters.increment();
            context()
                    .forward(DeadLetterHeaders.added(record, context().recordMetadata(), e)
                            .withValue(new Emission.DeadLetter(record.value())));
            forward(record, new Emission.Outcome(answer.internal(version(stored))));
            return;
        }
        if (!run.facts().isEmpty()) {
            states.put(record.key(), run.state());
        }
        if (request.answered() && run.settled()) {
            outcomes.remember(run.outcome());
        }
        run.facts().forEach(fact -> forwardFact(record, new Emission.Fact(fact)));
        if (!run.facts().isEmpty()) {
            forwardFact(record, new Emission.State(run.state()));
        }
        if (request.answered()) {
            forward(record, new Emission.Outcome(run.outcome()));
        }
    }

    private Run<R> run(String id, Request<C> request, Outcomes answer, @Nullable R stored, Instant now) {
        var expected = request.expectedVersion();
        if (stored != null
                && expected != null
                && expected != aggregate.stamp(stored).version()) {
            return Run.refused(
                    answer,
                    version(stored),
                    Problem.staleVersion(expected, aggregate.stamp(stored).version()));
        }
        var state = stored == null ? null : aggregate.state(stored);
        return switch (aggregate.decider().decide(state, request.command(), now)) {
            case Decision.Refused<E>(var problem) -> Run.refused(answer, version(stored), problem);
            case Decision.Accepted<E>(var events) -> evolve(id, request, answer, stored, state, events, now);
        };
    }

    private Run<R> evolve(
            String id,
            Request<C> request,
            Outcomes answer,
            @Nullable R stored,
            @Nullable S before,
            List<E> events,
            Instant now) {
        var stamp = stored == null ? Stamp.first(id, now) : aggregate.stamp(stored);
        var state = before;
        var facts = new ArrayList<SpecificRecord>();
        for (E event : events) {
            stamp = stamp.next(now);
            state = aggregate.decider().evolve(state, event);
            facts.add(aggregate.fact(meta(request, stamp), event));
        }
        var after = state == null ? null : aggregate.record(stamp, state);
        return new Run<>(facts, after, answer.accepted(stamp.version(), !facts.isEmpty()), true);
    }

    private static EventMeta meta(Request<?> request, Stamp stamp) {
        return EventMeta.newBuilder()
                .setEventId(stamp.id() + ":" + stamp.version())
                .setAggregateId(stamp.id())
                .setVersion(stamp.version())
                .setOccurredAt(stamp.updatedAt())
                .setCausedBy(request.commandId())
                .setIssuedBy(request.issuedBy())
                .build();
    }

    private @Nullable Long version(@Nullable R stored) {
        return stored == null ? null : aggregate.stamp(stored).version();
    }

    /** Facts don't carry the asker's reply headers; the trace they follow from they do. */
    private void forwardFact(Record<String, SpecificRecord> record, Emission emission) {
        context().forward(record.withValue(emission).withHeaders(RecordTrace.only(record.headers())));
    }

    private void forward(Record<String, SpecificRecord> record, Emission emission) {
        context().forward(record.withValue(emission));
    }

    /** What one decision leads to; settled where repeating the command can't lead to anything else. */
    private record Run<R>(
            List<SpecificRecord> facts, @Nullable R state, CommandOutcome outcome, boolean settled) {

        static <R> Run<R> refused(Outcomes answer, @Nullable Long version, Problem problem) {
            return new Run<>(List.of(), null, answer.refused(version, problem), !problem.mayPass());
        }
    }
}
