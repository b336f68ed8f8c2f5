package io.codeflix.media.topology.job;

import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.JobState;
import io.codeflix.media.model.job.Workflow;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.runner.DeciderTopology;
import io.codeflix.streams.runner.RememberedOutcomes;
import io.codeflix.streams.runner.TracedProcessor;
import io.codeflix.streams.timer.Timers;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Puts the job workflow into the topology, beside the assets and in the same tasks: everything is keyed by asset. */
public final class JobTopology {
    public static final String STORE = "jobs-by-asset";

    static final String TIMERS_STORE = "job-timers-by-due";

    static final String OUTCOMES_STORE = "job-outcomes-by-command-id";

    private final DeciderTopology topology;
    private final TopicSerdes serdes;
    private final Workflow workflow;

    public JobTopology(DeciderTopology topology, TopicSerdes serdes, Workflow workflow) {
        this.topology = topology;
        this.serdes = serdes;
        this.workflow = workflow;
    }

    /** Runs jobs for the assets that get uploaded, and ends those of assets that nobody needs any more. */
    public void run(KStream<String, AssetState> assets) {
        KStream<String, SpecificRecord> uploaded = assets.filter(
                        (_, asset) -> asset != null
                                && (asset.getStatus() == AssetStatus.UPLOADED || asset.getRemoval() != null),
                        Named.as("keep-uploaded-and-condemned-assets"))
                .mapValues(SpecificRecord.class::cast, Named.as("see-asset-as-record"));
        KStream<String, JobEmission> emissions = uploaded.merge(
                        topology.read(MediaTopics.TASK_EVENTS, "read-task-events"), Named.as("merge-task-events"))
                .merge(topology.commands("job", MediaTopics.JOB_COMMANDS), Named.as("merge-job-commands"))
                .process(supplier(), Named.as("run-job"), AssetAggregate.STORE);

        write(emissions, JobEmission.Fact.class, MediaTopics.JOB_EVENTS, "job-events");
        write(emissions, JobEmission.State.class, MediaTopics.JOB_STATE, "job-state");
        write(emissions, JobEmission.Order.class, MediaTopics.TASK_COMMANDS, "task-commands");
        write(emissions, JobEmission.Report.class, MediaTopics.ASSET_COMMANDS, "asset-reports");
        write(emissions, JobEmission.Outcome.class, MediaTopics.OUTCOMES, "job-outcomes");
    }

    private void write(
            KStream<String, JobEmission> emissions, Class<? extends JobEmission> kind, Topic topic, String what) {
        emissions
                .filter((_, emission) -> kind.isInstance(emission), Named.as("keep-" + what))
                .mapValues(JobEmission::value, Named.as("unwrap-" + what))
                .to(
                        topic.name(),
                        Produced.with(Serdes.String(), serdes.anyOf(topic)).withName("write-" + what));
    }

    private ProcessorSupplier<String, SpecificRecord, String, JobEmission> supplier() {
        Serde<JobState> state = serdes.of(MediaTopics.JOB_STATE);
        Serde<CommandOutcome> outcome = serdes.of(MediaTopics.OUTCOMES);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, SpecificRecord, String, JobEmission> get() {
                return new TracedProcessor<>("run job", new RunJob(workflow));
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), state),
                        Timers.builder(TIMERS_STORE),
                        RememberedOutcomes.builder(OUTCOMES_STORE, outcome));
            }
        };
    }
}
