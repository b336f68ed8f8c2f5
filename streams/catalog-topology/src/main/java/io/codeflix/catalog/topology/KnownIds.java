package io.codeflix.catalog.topology;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tells deciders which ids of one kind there are. */
final class KnownIds {
    private final KeyValueStore<String, SpecificRecord> references;

    KnownIds(ReferenceStores stores, ProcessorContext<?, ?> context) {
        references = context.getStateStore(stores.references().name());
    }

    /** Those among the ids that nothing has, each once. */
    List<String> unknownAmong(List<String> ids) {
        return ids.stream().distinct().filter(id -> !exists(id)).toList();
    }

    private boolean exists(String id) {
        var record = references.get(id);
        return record != null && Reference.of(record).exists();
    }
}
