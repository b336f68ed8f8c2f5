package io.codeflix.streams.api.runtime;

import io.codeflix.contract.Topic;
import io.codeflix.registry.TopicSerdes;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/** The one topology of an application. */
public interface TopologyFactory {

    /** Name of the application: group, changelogs and state carry it. */
    String applicationId();

    /** Where unreadable records go. */
    Topic deadLetters();

    /** Topics that must be there before it starts. */
    List<Topic> topics();

    Topology build(Properties config, TopicSerdes serdes);
}
