package io.codeflix.catalog.topology;

import static io.codeflix.contract.CatalogTopics.CATEGORY_COMMANDS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_EVENTS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_STATE;
import static io.codeflix.contract.CatalogTopics.DEAD_LETTERS;
import static io.codeflix.contract.CatalogTopics.OUTCOMES;
import static io.codeflix.contract.CatalogTopics.REFERENCE_EVENTS;
import static io.codeflix.contract.CatalogTopics.TITLE_STATE;
import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;
import static io.codeflix.contract.CatalogTopics.VIDEO_EVENTS;
import static io.codeflix.contract.CatalogTopics.VIDEO_STATE;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.TitleState;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.media.AssetState;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.runner.AggregateTopics;
import io.codeflix.streams.runner.DeciderTopology;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** The catalog: categories and videos are decided on, titles are rendered, views are fed. */
public final class CatalogTopology {
    private static final AggregateTopics CATEGORY =
            new AggregateTopics(CATEGORY_COMMANDS, CATEGORY_EVENTS, CATEGORY_STATE, OUTCOMES, DEAD_LETTERS);
    private static final AggregateTopics VIDEO =
            new AggregateTopics(VIDEO_COMMANDS, VIDEO_EVENTS, VIDEO_STATE, OUTCOMES, DEAD_LETTERS);

    /** A renamed category of 100,000 titles then makes 200 bounded transactions, not one huge one. */
    private static final int TITLES_A_BATCH = 500;

    private final Properties config;
    private final TopicSerdes serdes;
    private final View<CategoryState> categoryView;
    private final View<TitleState> titleView;
    private final int titlesABatch;

    public CatalogTopology(
            Properties config, TopicSerdes serdes, View<CategoryState> categoryView, View<TitleState> titleView) {
        this(config, serdes, categoryView, titleView, TITLES_A_BATCH);
    }

    CatalogTopology(
            Properties config,
            TopicSerdes serdes,
            View<CategoryState> categoryView,
            View<TitleState> titleView,
            int titlesABatch) {
        this.config = config;
        this.serdes = serdes;
        this.categoryView = categoryView;
        this.titleView = titleView;
        this.titlesABatch = titlesABatch;
    }

    public Topology build() {
        // a builder without this config would not insist on names
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var deciders = new DeciderTopology(builder, serdes);
        var stores = CatalogStores.of(serdes);
        decideCategories(deciders);
        decideVideosAndRenderTitles(deciders, stores);
        feed(builder, CATEGORY_STATE, "category", categoryView);
        feed(builder, TITLE_STATE, "title", titleView);
        return builder.build(config);
    }

    private void decideCategories(DeciderTopology deciders) {
        var category = new CategoryRecords();
        deciders.run(category, category, CATEGORY, deciders.commands(category.name(), CATEGORY_COMMANDS))
                .mapValues(CategoryReferences::of, Named.as("refer-to-category"))
                .to(
                        REFERENCE_EVENTS.name(),
                        Produced.with(Serdes.String(), serdes.<CategoryReference>of(REFERENCE_EVENTS))
                                .withStreamPartitioner((_, _, _, partitions) -> Optional.of(
                                        IntStream.range(0, partitions).boxed().collect(Collectors.toSet())))
                                .withName("write-references-to-all-partitions"));
    }

    private void decideVideosAndRenderTitles(DeciderTopology deciders, CatalogStores stores) {
        var video = new VideoRecords();
        var requests = deciders.commands(video.name(), VIDEO_COMMANDS)
                .merge(newsOfAssets(deciders), Named.as("join-commands-and-news"));
        var videos = deciders.run(video, new VideoRequests(stores.references()), VIDEO, requests)
                .mapValues(state -> (RenderTitle.Change) new RenderTitle.Change.OfVideo(state), Named.as("note-video"));
        var references = deciders.read(REFERENCE_EVENTS, "read-references")
                .mapValues(
                        reference ->
                                (RenderTitle.Change) new RenderTitle.Change.OfCategory((CategoryReference) reference),
                        Named.as("note-category"));

        videos.merge(references, Named.as("join-changes"))
                .process(RenderTitle.supplier(stores, titlesABatch), Named.as("render-title"))
                .to(
                        TITLE_STATE.name(),
                        Produced.with(Serdes.String(), serdes.<TitleState>of(TITLE_STATE))
                                .withName("write-title-state"));
    }

    /** Assets are keyed by their own id; their video decides on them. */
    private KStream<String, SpecificRecord> newsOfAssets(DeciderTopology deciders) {
        return deciders.read(MediaTopics.ASSET_STATE, "read-asset-states")
                .filter(
                        (_, asset) -> asset instanceof AssetState state
                                && MediumRecords.ofAsset(state).isPresent(),
                        Named.as("keep-known-assets"))
                .selectKey((_, asset) -> ((AssetState) asset).getVideoId(), Named.as("key-asset-by-video"))
                .repartition(Repartitioned.<String, SpecificRecord>as("assets-by-video")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serdes.anyOf(MediaTopics.ASSET_STATE)));
    }

    private <R extends SpecificRecord> void feed(StreamsBuilder builder, Topic topic, String name, View<R> view) {
        var store = "all-%s-states".formatted(name);
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), serdes.<R>of(topic)),
                topic.name(),
                Consumed.with(Serdes.String(), serdes.<R>of(topic)).withName("read-all-%s-states".formatted(name)),
                () -> new ViewFeed<>(store, view));
    }
}
