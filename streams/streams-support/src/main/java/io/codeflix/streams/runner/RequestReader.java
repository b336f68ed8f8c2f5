package io.codeflix.streams.runner;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

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

    /**
     * Names of the stores it reads, which the topology has added once. A store that two processors each bring along is two
     * stores where nothing else joins them, and one of them stays empty.
     */
    default Set<String> stores() {
        return Set.of();
    }
}
