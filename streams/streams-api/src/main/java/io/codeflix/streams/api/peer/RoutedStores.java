package io.codeflix.streams.api.peer;

import io.codeflix.streams.api.runtime.StreamsProperties;
import io.codeflix.streams.api.runtime.StreamsRuntime;
import io.codeflix.streams.query.CopyLags;
import io.codeflix.streams.query.KeyedStore;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** Makes the stores of this application askable in any of its instances. */
@Component
public class RoutedStores {
    private final StreamsRuntime runtime;
    private final Peers peers;
    private final HostInfo self;
    private final CopyLags lags;

    RoutedStores(StreamsRuntime runtime, StreamsProperties properties, Peers peers) {
        this.runtime = runtime;
        this.peers = peers;
        this.self = HostInfo.buildFromEndpoint(properties.applicationServer());
        this.lags = new CopyLags(runtime::streams);
    }

    /**
     * A store by its name.
     *
     * @param collection under which other instances are asked, as {@code /internal/v1/<collection>/<key>}
     * @param type what one instance tells another
     */
    public <V, T> RoutedStore<V, T> of(String store, String collection, Class<T> type, Function<V, T> shown) {
        return new RoutedStore<>(new KeyedStore<>(store, runtime::streams, lags), peers, self, collection, type, shown);
    }
}
