package io.codeflix.media.topology.video;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.media.AssetState;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.media.topology.asset.TellOfAssets;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.runner.DeciderTopology;
import io.codeflix.streams.timer.Timers;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Puts the upkeep of videos' files into the topology, in tasks of their own: everything here is keyed by video. */
public final class VideoTopology {
    private final DeciderTopology topology;
    private final TopicSerdes serdes;

    public VideoTopology(DeciderTopology topology, TopicSerdes serdes) {
        this.topology = topology;
        this.serdes = serdes;
    }

    /** Watches over the videos of these assets. */
    public void run(KStream<String, AssetState> assets) {
        KStream<String, SpecificRecord> byVideo = assets.process(
                        TellOfAssets.supplier(), Named.as("tell-of-assets"), AssetAggregate.STORE)
                .selectKey((_, asset) -> asset.getVideoId(), Named.as("key-asset-by-video"))
                .mapValues(SpecificRecord.class::cast, Named.as("see-brief-asset-as-record"))
                .repartition(Repartitioned.<String, SpecificRecord>as("assets-by-video")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serdes.anyOf(MediaTopics.ASSET_STATE)));
        topology.read(CatalogTopics.VIDEO_STATE, "read-videos")
                .merge(byVideo, Named.as("merge-videos-and-assets"))
                .process(supplier(), Named.as("watch-videos"))
                .to(
                        MediaTopics.ASSET_COMMANDS.name(),
                        Produced.with(Serdes.String(), serdes.anyOf(MediaTopics.ASSET_COMMANDS))
                                .withName("write-condemned-assets"));
    }

    private ProcessorSupplier<String, @Nullable SpecificRecord, String, SpecificRecord> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, @Nullable SpecificRecord, String, SpecificRecord> get() {
                return new WatchVideos();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(WatchVideos.ASSETS),
                                Serdes.String(),
                                serdes.<AssetState>of(MediaTopics.ASSET_STATE)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(WatchVideos.VIDEOS),
                                Serdes.String(),
                                serdes.<io.codeflix.catalog.VideoState>of(CatalogTopics.VIDEO_STATE)),
                        Timers.builder(WatchVideos.TIMERS));
            }
        };
    }
}
