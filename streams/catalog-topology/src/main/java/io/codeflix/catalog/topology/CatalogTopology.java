package io.codeflix.catalog.topology;

import static io.codeflix.contract.CatalogTopics.CAST_MEMBER_COMMANDS;
import static io.codeflix.contract.CatalogTopics.CAST_MEMBER_EVENTS;
import static io.codeflix.contract.CatalogTopics.CAST_MEMBER_STATE;
import static io.codeflix.contract.CatalogTopics.CATEGORY_COMMANDS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_EVENTS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_STATE;
import static io.codeflix.contract.CatalogTopics.DEAD_LETTERS;
import static io.codeflix.contract.CatalogTopics.GENRE_COMMANDS;
import static io.codeflix.contract.CatalogTopics.GENRE_EVENTS;
import static io.codeflix.contract.CatalogTopics.GENRE_STATE;
import static io.codeflix.contract.CatalogTopics.OUTCOMES;
import static io.codeflix.contract.CatalogTopics.REFERENCE_EVENTS;
import static io.codeflix.contract.CatalogTopics.TITLE_STATE;
import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;
import static io.codeflix.contract.CatalogTopics.VIDEO_EVENTS;
import static io.codeflix.contract.CatalogTopics.VIDEO_STATE;

import io.codeflix.catalog.TitleState;
import io.codeflix.contract.MediaTopics;
import io.codeflix.media.AssetState;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.AggregateTopics;
import io.codeflix.streams.runner.DeciderTopology;
import io.codeflix.streams.runner.RequestReader;
import io.codeflix.streams.view.WholeView;
import java.time.Duration;
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
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.ValueMapperWithKey;

/** The catalog: aggregates are decided on, titles are rendered, views are fed. */
public final class CatalogTopology {
    private static final AggregateTopics CATEGORY =
            new AggregateTopics(CATEGORY_COMMANDS, CATEGORY_EVENTS, CATEGORY_STATE, OUTCOMES, DEAD_LETTERS);
    private static final AggregateTopics GENRE =
            new AggregateTopics(GENRE_COMMANDS, GENRE_EVENTS, GENRE_STATE, OUTCOMES, DEAD_LETTERS);
    private static final AggregateTopics CAST_MEMBER =
            new AggregateTopics(CAST_MEMBER_COMMANDS, CAST_MEMBER_EVENTS, CAST_MEMBER_STATE, OUTCOMES, DEAD_LETTERS);
    private static final AggregateTopics VIDEO =
            new AggregateTopics(VIDEO_COMMANDS, VIDEO_EVENTS, VIDEO_STATE, OUTCOMES, DEAD_LETTERS);

    /** A renamed genre of 100,000 titles then makes bounded transactions, not one huge one. */
    private static final int TITLES_A_BATCH = 500;

    private final Properties config;
    private final TopicSerdes serdes;
    private final CatalogViews views;
    private final Duration retention;
    private final int titlesABatch;

    /** @param retention how long a deleted video can be restored */
    public CatalogTopology(Properties config, TopicSerdes serdes, CatalogViews views, Duration retention) {
        this(config, serdes, views, retention, TITLES_A_BATCH);
    }

    CatalogTopology(Properties config, TopicSerdes serdes, CatalogViews views, Duration retention, int titlesABatch) {
        this.config = config;
        this.serdes = serdes;
        this.views = views;
        this.retention = retention;
        this.titlesABatch = titlesABatch;
    }

    public Topology build() {
        // a builder without this config would not insist on names
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var deciders = new DeciderTopology(builder, serdes);
        var stores = CatalogStores.of(serdes);
        stores.references().forEach(kind -> deciders.share(kind.references()));
        decideReferences(deciders, stores);
        decideVideosAndRenderTitles(deciders, stores);
        WholeView.add(builder, serdes, CATEGORY_STATE, "category-states", views.categories());
        WholeView.add(builder, serdes, GENRE_STATE, "genre-states", views.genres());
        WholeView.add(builder, serdes, CAST_MEMBER_STATE, "cast-member-states", views.castMembers());
        WholeView.add(builder, serdes, TITLE_STATE, "title-states", views.titles());
        return builder.build(config);
    }

    private void decideReferences(DeciderTopology deciders, CatalogStores stores) {
        var category = new CategoryRecords();
        var genre = new GenreRecords();
        var castMember = new CastMemberRecords();
        var genres = new GenreRequests(stores.references(ReferenceKind.CATEGORY));
        multicast(decide(deciders, category, category, CATEGORY), ReferenceKind.CATEGORY, Reference::to);
        multicast(decide(deciders, genre, genres, GENRE), ReferenceKind.GENRE, Reference::to);
        multicast(decide(deciders, castMember, castMember, CAST_MEMBER), ReferenceKind.CAST_MEMBER, Reference::to);
    }

    private static <S, C, E, R extends SpecificRecord> KStream<String, R> decide(
            DeciderTopology deciders,
            Aggregate<S, C, E, R> aggregate,
            RequestReader<C> reader,
            AggregateTopics topics) {
        return deciders.run(aggregate, reader, topics, deciders.commands(aggregate.name(), topics.commands()));
    }

    /** Every video task gets its own copy of what videos need to know. */
    private <R extends SpecificRecord> void multicast(
            KStream<String, R> states, ReferenceKind kind, ValueMapperWithKey<String, R, SpecificRecord> reference) {
        states.mapValues(reference, Named.as("refer-to-" + kind.word()))
                .to(
                        REFERENCE_EVENTS.name(),
                        Produced.with(Serdes.String(), serdes.anyOf(REFERENCE_EVENTS))
                                .withStreamPartitioner((_, _, _, partitions) -> Optional.of(
                                        IntStream.range(0, partitions).boxed().collect(Collectors.toSet())))
                                .withName("write-%s-references-to-all-partitions".formatted(kind.word())));
    }

    private void decideVideosAndRenderTitles(DeciderTopology deciders, CatalogStores stores) {
        var video = new VideoRecords(retention);
        var requests = deciders.commands(video.name(), VIDEO_COMMANDS)
                .merge(newsOfAssets(deciders), Named.as("join-commands-and-news"));
        var states = deciders.run(video, new VideoRequests(stores.references()), VIDEO, requests);
        states.process(TellWhatIsDue.supplier(), Named.as("tell-what-is-due"))
                .to(
                        VIDEO_COMMANDS.name(),
                        Produced.with(Serdes.String(), serdes.anyOf(VIDEO_COMMANDS))
                                .withName("write-due-publications"));
        var videos = states.mapValues(
                state -> (RenderTitle.Change) new RenderTitle.Change.OfVideo(state), Named.as("note-video"));
        var references = deciders.read(REFERENCE_EVENTS, "read-references")
                .mapValues(
                        record -> (RenderTitle.Change) new RenderTitle.Change.OfReference(Reference.of(record)),
                        Named.as("note-reference"));

        videos.merge(references, Named.as("join-changes"))
                .process(RenderTitle.supplier(stores, titlesABatch), Named.as("render-title"), stores.shared())
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
}
