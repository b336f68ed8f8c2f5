package io.codeflix.media.app;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.media.JobState;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.job.Backlog;
import io.codeflix.media.query.job.JobLists;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.title.Titles;
import io.codeflix.media.topology.MediaTopology;
import io.codeflix.media.topology.Patience;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.api.command.OutcomesTopic;
import io.codeflix.streams.api.peer.RoutedStores;
import io.codeflix.streams.api.runtime.StreamsRuntime;
import io.codeflix.streams.api.runtime.TopologyFactory;
import io.codeflix.streams.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology and the questions to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JobProperties.class, RemovalProperties.class, StoreProperties.class})
class MediaWiring {

    @Bean
    TopologyFactory mediaTopology(
            JobProperties jobs,
            CleanupProperties cleanup,
            RemovalProperties removal,
            JobLists lists,
            Backlog backlog,
            AssetLists assets) {
        View<JobState> views = (assetId, job) -> {
            lists.changed(assetId, job);
            backlog.changed(assetId, job);
        };
        return new TopologyFactory() {
            @Override
            public String applicationId() {
                return "media-topology";
            }

            @Override
            public Topic deadLetters() {
                return MediaTopics.DEAD_LETTERS;
            }

            @Override
            public List<Topic> topics() {
                return Stream.concat(
                                MediaTopics.ALL.stream(),
                                Stream.of(CatalogTopics.TITLE_STATE, CatalogTopics.VIDEO_STATE))
                        .toList();
            }

            @Override
            public Topology build(Properties config, TopicSerdes serdes) {
                var patience = new Patience(cleanup.uploadPatience(), removal.after());
                return new MediaTopology(config, serdes, jobs.policy(), patience, views, assets).build();
            }
        };
    }

    @Bean
    Backlog backlog() {
        return new Backlog();
    }

    @Bean
    BacklogMeters backlogMeters(Backlog backlog, JobLists lists, Clock clock) {
        return new BacklogMeters(backlog, lists, clock);
    }

    @Bean
    OutcomesTopic outcomesTopic() {
        return new OutcomesTopic(MediaTopics.OUTCOMES);
    }

    @Bean
    AssetQueries assetQueries(RoutedStores stores) {
        return new AssetQueries(stores);
    }

    @Bean
    JobQueries jobQueries(RoutedStores stores, JobLists lists) {
        return new JobQueries(stores, lists);
    }

    @Bean
    Titles titles(StreamsRuntime runtime) {
        return new Titles(runtime::streams);
    }
}
