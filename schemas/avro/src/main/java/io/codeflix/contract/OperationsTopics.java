package io.codeflix.contract;

import io.codeflix.operations.DeadLetterDiscarded;
import io.codeflix.operations.DeadLetterReplayed;
import java.util.List;

/** Topics that operators write, by way of the command line. */
public final class OperationsTopics {

    /** What became of dead letters: tells a second replay that there was a first, and an auditor who did it. */
    public static final Topic DEAD_LETTER_EVENTS =
            Topic.ofFacts("operations.dead-letter.events.v1", DeadLetterReplayed.class, DeadLetterDiscarded.class);

    public static final List<Topic> ALL = List.of(DEAD_LETTER_EVENTS);

    private OperationsTopics() {}
}
