package io.codeflix.streams.runner;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** Turns a record into a request of the model; may look things up that the rules need to know. */
public interface RequestReader<C> {

    /** Reads one record; throws {@link IllegalArgumentException} for a type that doesn't belong here. */
    Request<C> read(String key, SpecificRecord record);

    /** A reader for one task; readers that keep nothing may serve all. */
    default RequestReader<C> forTask() {
        return this;
    }

    /** Called once a task, before the first read. */
    default void init(ProcessorContext<?, ?> context) {}

    /** Stores it reads. */
    default Set<StoreBuilder<?>> stores() {
        return Set.of();
    }
}
