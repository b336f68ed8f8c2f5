package io.codeflix.media.topology.job;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.JobState;
import org.apache.avro.specific.SpecificRecord;

/** What a step of a job sends out; each kind goes to a topic of its own. */
sealed interface JobEmission {

    SpecificRecord value();

    record Fact(SpecificRecord value) implements JobEmission {}

    record State(JobState value) implements JobEmission {}

    /** To the workers: a task to run, or one to stop, which must not overtake each other. */
    record Order(SpecificRecord value) implements JobEmission {}

    /** A command to the asset. */
    record Report(SpecificRecord value) implements JobEmission {}

    record Outcome(CommandOutcome value) implements JobEmission {}
}
