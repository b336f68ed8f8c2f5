package io.codeflix.catalog.topology;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.registry.TopicSerdes;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Where a task keeps one kind of reference.
 *
 * @param references all of them, whole in every task; deciding and rendering share it
 * @param videos reverse index: id of the reference, a bar, id of a video
 * @param pending those whose titles are being rendered anew: id to the last index key done
 */
record ReferenceStores(
        ReferenceKind kind,
        StoreBuilder<KeyValueStore<String, SpecificRecord>> references,
        StoreBuilder<KeyValueStore<String, String>> videos,
        StoreBuilder<KeyValueStore<String, String>> pending) {

    static ReferenceStores of(ReferenceKind kind, TopicSerdes serdes) {
        return new ReferenceStores(
                kind,
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("%s-references-by-id".formatted(kind.word())),
                        Serdes.String(),
                        serdes.anyOf(CatalogTopics.REFERENCE_EVENTS)),
                texts("video-ids-by-%s".formatted(kind.word())),
                texts("pending-renders-by-%s".formatted(kind.word())));
    }

    /** Those that rendering alone knows. */
    Stream<StoreBuilder<?>> ofRendering() {
        return Stream.of(videos, pending);
    }

    private static StoreBuilder<KeyValueStore<String, String>> texts(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.String());
    }
}
