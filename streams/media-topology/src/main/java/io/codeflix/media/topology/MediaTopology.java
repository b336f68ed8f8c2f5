package io.codeflix.media.topology;

import io.codeflix.catalog.TitleState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.media.AssetState;
import io.codeflix.media.JobState;
import io.codeflix.media.model.job.Ladder;
import io.codeflix.media.model.job.Policy;
import io.codeflix.media.model.job.Workflow;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.media.topology.asset.AssetRequests;
import io.codeflix.media.topology.asset.WatchRemovals;
import io.codeflix.media.topology.asset.WatchUploads;
import io.codeflix.media.topology.job.JobTopology;
import io.codeflix.media.topology.video.VideoTopology;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.runner.AggregateTopics;
import io.codeflix.streams.runner.DeciderTopology;
import io.codeflix.streams.view.View;
import io.codeflix.streams.view.WholeView;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole dataflow of media. Assets and jobs share their tasks: an upload opens its job without a hop; what a job
 * reports goes back to its asset as a command.
 */
public final class MediaTopology {
    /** The catalog's titles, whole on every instance. */
    public static final String TITLES = "titles-by-id";

    private static final AggregateTopics ASSET = new AggregateTopics(
            MediaTopics.ASSET_COMMANDS,
            MediaTopics.ASSET_EVENTS,
            MediaTopics.ASSET_STATE,
            MediaTopics.OUTCOMES,
            MediaTopics.DEAD_LETTERS);

    private final Properties config;
    private final TopicSerdes serdes;
    private final Policy policy;
    private final Patience patience;
    private final View<JobState> jobs;
    private final View<AssetState> assets;

    /**
     * @param jobs is told of every job there is, on every instance
     * @param assets the same of every asset
     */
    public MediaTopology(
            Properties config,
            TopicSerdes serdes,
            Policy policy,
            Patience patience,
            View<JobState> jobs,
            View<AssetState> assets) {
        this.config = config;
        this.serdes = serdes;
        this.policy = policy;
        this.patience = patience;
        this.jobs = jobs;
        this.assets = assets;
    }

    public Topology build() {
        // with a plain builder the names of internal topics would not be enforced
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var deciders = new DeciderTopology(builder, serdes);

        var states = deciders.run(
                new AssetAggregate(patience.retention()),
                new AssetRequests(),
                ASSET,
                deciders.commands("asset", MediaTopics.ASSET_COMMANDS));
        watch(states, WatchUploads.supplier(patience.upload()), "uploads", "abandoned-uploads");
        watch(states, WatchRemovals.supplier(), "removals", "removed-assets");
        new JobTopology(deciders, serdes, new Workflow(policy, Ladder.H264)).run(states);
        new VideoTopology(deciders, serdes).run(states);
        keepTitles(builder);
        WholeView.add(builder, serdes, MediaTopics.JOB_STATE, "jobs", jobs);
        WholeView.add(builder, serdes, MediaTopics.ASSET_STATE, "assets", assets);

        return builder.build(config);
    }

    /** Timers of assets, which tell an asset that its time is over. */
    private void watch(
            KStream<String, AssetState> states,
            ProcessorSupplier<String, AssetState, String, SpecificRecord> timers,
            String what,
            String told) {
        states.process(timers, Named.as("watch-" + what))
                .to(
                        MediaTopics.ASSET_COMMANDS.name(),
                        Produced.with(Serdes.String(), serdes.anyOf(MediaTopics.ASSET_COMMANDS))
                                .withName("write-" + told));
    }

    private void keepTitles(StreamsBuilder builder) {
        builder.globalTable(
                CatalogTopics.TITLE_STATE.name(),
                Consumed.with(Serdes.String(), serdes.<TitleState>of(CatalogTopics.TITLE_STATE))
                        .withName("read-titles"),
                Materialized.as(Stores.inMemoryKeyValueStore(TITLES)));
    }
}
