package io.codeflix.streams.runner;

import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the model of an aggregate meets its records.
 *
 * @param <S> state in the model
 * @param <C> commands in the model
 * @param <E> events in the model
 * @param <R> record of the state topic
 */
public interface Aggregate<S, C, E, R extends SpecificRecord> {

    /** Singular, lower case: {@code video}. */
    String name();

    /** Name of the store that holds the aggregates: {@code videos-by-id}. */
    String store();

    Decider<S, C, E> decider();

    /** The model's state out of its record. */
    S state(R record);

    Stamp stamp(R record);

    /** The record of a state. */
    R record(Stamp stamp, S state);

    /** The record of an event. */
    SpecificRecord fact(EventMeta meta, E event);
}
