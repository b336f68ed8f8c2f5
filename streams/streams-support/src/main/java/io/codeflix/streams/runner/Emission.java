package io.codeflix.streams.runner;

import io.codeflix.envelope.CommandOutcome;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a decision sends out; each kind goes to a topic of its own. */
sealed interface Emission {

    /** An event, kept for ever. */
    record Fact(SpecificRecord value) implements Emission {}

    /** The latest state; null once the aggregate is gone. */
    record State(@Nullable SpecificRecord value) implements Emission {}

    /** The answer to whoever asked. */
    record Outcome(CommandOutcome value) implements Emission {}

    /** A command on which our own code failed. */
    record DeadLetter(SpecificRecord value) implements Emission {}
}
