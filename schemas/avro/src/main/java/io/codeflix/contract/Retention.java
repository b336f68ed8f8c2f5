package io.codeflix.contract;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Facts: nothing is ever removed. */
    record Forever() implements Retention {}

    /** States: the latest record of each key is kept. */
    record Compacted() implements Retention {}

    /** Commands, outcomes and other talk: removed after a while. */
    record Limited(Duration duration) implements Retention {}

    /** The broker's settings that say the same. */
    default Map<String, String> topicConfig() {
        return switch (this) {
            case Forever() -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
            case Compacted() -> Map.of("cleanup.policy", "compact");
            case Limited(Duration duration) ->
                Map.of("cleanup.policy", "delete", "retention.ms", String.valueOf(duration.toMillis()));
        };
    }
}
