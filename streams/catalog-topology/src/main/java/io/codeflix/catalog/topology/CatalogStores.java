package io.codeflix.catalog.topology;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.registry.TopicSerdes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores that deciding and rendering share within a video task.
 *
 * @param references every category, whole in every task
 * @param titles the last rendering of each video
 * @param videosByCategory reverse index: category id, a bar, video id
 * @param rendered the state each title was last rendered from; deciding has a store of its own, one change ahead
 * @param pendingRenders categories whose titles are being rendered anew: category id to the last index key done
 */
record CatalogStores(
        StoreBuilder<KeyValueStore<String, CategoryReference>> references,
        StoreBuilder<KeyValueStore<String, TitleState>> titles,
        StoreBuilder<KeyValueStore<String, VideoState>> rendered,
        StoreBuilder<KeyValueStore<String, String>> videosByCategory,
        StoreBuilder<KeyValueStore<String, String>> pendingRenders) {

    static CatalogStores of(TopicSerdes serdes) {
        return new CatalogStores(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("category-references-by-id"),
                        Serdes.String(),
                        serdes.<CategoryReference>of(CatalogTopics.REFERENCE_EVENTS)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("titles-by-id"),
                        Serdes.String(),
                        serdes.<TitleState>of(CatalogTopics.TITLE_STATE)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("rendered-videos-by-id"),
                        Serdes.String(),
                        serdes.<VideoState>of(CatalogTopics.VIDEO_STATE)),
                texts("video-ids-by-category"),
                texts("pending-renders-by-category"));
    }

    /** In one order always, so that the topology's description is stable. */
    Set<StoreBuilder<?>> all() {
        var all = new LinkedHashSet<StoreBuilder<?>>();
        all.add(references);
        all.add(titles);
        all.add(rendered);
        all.add(videosByCategory);
        all.add(pendingRenders);
        return all;
    }

    private static StoreBuilder<KeyValueStore<String, String>> texts(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.String());
    }
}
