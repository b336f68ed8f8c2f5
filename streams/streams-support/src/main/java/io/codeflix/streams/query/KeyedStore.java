package io.codeflix.streams.query;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * A partitioned store of this application, asked by key.
 *
 * @param streams the running instance, which may be replaced over time
 */
public record KeyedStore<V>(String name, Supplier<KafkaStreams> streams, HostInfo self) {

    /** Finds the owner of a key; throws {@link StoreUnavailableException} while nobody owns it. */
    public Location locate(String key) {
        KeyQueryMetadata owner;
        try {
            owner = streams.get().queryMetadataForKey(name, key, Serdes.String().serializer());
        } catch (IllegalStateException | StreamsException e) {
            throw new StoreUnavailableException(name, e.getMessage());
        }
        if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new StoreUnavailableException(name, "its owner is not known yet");
        }
        return owner.activeHost().equals(self)
                ? new Location.Here(owner.partition())
                : new Location.There(owner.activeHost());
    }

    /**
     * The value in this instance, where it owns the partition. By the older store API on purpose: a state query (IQv2)
     * locks position then store, a write locks store then position, and both stood still for ever (Kafka 4.2.1).
     */
    public Optional<V> get(String key, int partition) {
        try {
            var parameters = StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
                    .withPartition(partition);
            return Optional.ofNullable(streams.get().store(parameters).get(key));
        } catch (IllegalStateException | StreamsException e) {
            throw new StoreUnavailableException(name, e.getMessage());
        }
    }

    /** The value, whatever partition it is in; for questions that came over a hop and must not hop again. */
    public Optional<V> getHere(String key) {
        return switch (locate(key)) {
            case Location.Here(int partition) -> get(key, partition);
            case Location.There(HostInfo host) ->
                throw new StoreUnavailableException(name, "it moved to " + host.host());
        };
    }
}
