package io.codeflix.streams.query;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * A partitioned store of this application, asked by key.
 *
 * @param streams the running instance, which may be replaced over time
 */
public record KeyedStore<V>(String name, Supplier<KafkaStreams> streams, CopyLags lags) {

    /** Finds the copies of a key; throws {@link StoreUnavailableException} while nobody owns it. */
    public Location locate(String key) {
        KeyQueryMetadata found;
        try {
            found = streams.get().queryMetadataForKey(name, key, Serdes.String().serializer());
        } catch (IllegalStateException | StreamsException e) {
            throw new StoreUnavailableException(name, e.getMessage());
        }
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new StoreUnavailableException(name, "its owner is not known yet");
        }
        return new Location(found.partition(), found.activeHost(), found.standbyHosts());
    }

    /** The value in this instance, where it owns the partition. */
    public Told<V> get(String key, int partition) {
        return Told.fresh(read(key, owned(partition)));
    }

    /** The value in this instance's copy of the partition; that it isn't there is no answer of a copy. */
    public Told<V> getFromCopy(String key, int partition) {
        var value = read(key, owned(partition).enableStaleStores());
        if (value.isEmpty()) {
            throw new StoreUnavailableException(name, "its owner is away, and a copy can't tell what isn't there");
        }
        return new Told<>(value, new Staleness.Behind(lags.of(name, partition)));
    }

    private StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> owned(int partition) {
        return StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
                .withPartition(partition);
    }

    /**
     * By the older store API on purpose: a state query (IQv2) locks position then store, a write locks store then
     * position, and both stood still for ever (Kafka 4.2.1).
     */
    private Optional<V> read(String key, StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> parameters) {
        try {
            return Optional.ofNullable(streams.get().store(parameters).get(key));
        } catch (IllegalStateException | StreamsException e) {
            throw new StoreUnavailableException(name, e.getMessage());
        }
    }
}
