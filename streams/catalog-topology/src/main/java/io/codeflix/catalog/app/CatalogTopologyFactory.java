package io.codeflix.catalog.app;

import io.codeflix.catalog.api.RemovalProperties;
import io.codeflix.catalog.topology.CatalogTopology;
import io.codeflix.catalog.topology.CatalogViews;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.api.command.OutcomesTopic;
import io.codeflix.streams.api.runtime.TopologyFactory;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the catalog's topology and its views together. */
@Configuration(proxyBeanMethods = false)
class CatalogTopologyFactory {

    @Bean
    OutcomesTopic outcomesTopic() {
        return new OutcomesTopic(CatalogTopics.OUTCOMES);
    }

    @Bean
    TopologyFactory topologyFactory(CatalogViews views, RemovalProperties removal) {
        return new TopologyFactory() {
            @Override
            public String applicationId() {
                return "catalog-topology";
            }

            @Override
            public Topic deadLetters() {
                return CatalogTopics.DEAD_LETTERS;
            }

            @Override
            public List<Topic> topics() {
                return Stream.concat(CatalogTopics.ALL.stream(), Stream.of(MediaTopics.ASSET_STATE))
                        .toList();
            }

            @Override
            public Topology build(Properties config, TopicSerdes serdes) {
                return new CatalogTopology(config, serdes, views, removal.after()).build();
            }
        };
    }
}
