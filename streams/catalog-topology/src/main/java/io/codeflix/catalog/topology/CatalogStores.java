package io.codeflix.catalog.topology;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.registry.TopicSerdes;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores that deciding and rendering share within a video task.
 *
 * @param references in the order of their kinds
 * @param titles the last rendering of each video
 * @param rendered the state each title was last rendered from; deciding has a store of its own, one change ahead
 */
record CatalogStores(
        List<ReferenceStores> references,
        StoreBuilder<KeyValueStore<String, TitleState>> titles,
        StoreBuilder<KeyValueStore<String, VideoState>> rendered) {

    CatalogStores {
        references = List.copyOf(references);
    }

    static CatalogStores of(TopicSerdes serdes) {
        return new CatalogStores(
                Arrays.stream(ReferenceKind.values())
                        .map(kind -> ReferenceStores.of(kind, serdes))
                        .toList(),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("titles-by-id"),
                        Serdes.String(),
                        serdes.<TitleState>of(CatalogTopics.TITLE_STATE)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("rendered-videos-by-id"),
                        Serdes.String(),
                        serdes.<VideoState>of(CatalogTopics.VIDEO_STATE)));
    }

    ReferenceStores references(ReferenceKind kind) {
        return references.get(kind.ordinal());
    }

    /** Names of what deciding and rendering share. */
    String[] shared() {
        return references.stream().map(kind -> kind.references().name()).toArray(String[]::new);
    }

    /** What rendering alone knows; in one order always, so that the topology's description is stable. */
    Set<StoreBuilder<?>> ofRendering() {
        var all = new LinkedHashSet<StoreBuilder<?>>();
        references.stream().flatMap(ReferenceStores::ofRendering).forEach(all::add);
        all.add(titles);
        all.add(rendered);
        return all;
    }
}
