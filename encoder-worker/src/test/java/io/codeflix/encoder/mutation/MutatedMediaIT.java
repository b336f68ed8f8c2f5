package io.codeflix.encoder.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.mutation.MutationRun.Kind;
import io.codeflix.encoder.mutation.MutationRun.Outcome;
import io.codeflix.encoder.testmedia.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the mutants that {@code bench/mutated-media} runs by the thousand. */
class MutatedMediaIT {
    private static final int MUTANTS = 32;
    private static final long SEED = 1;

    @TempDir
    Path folder;

    @Test
    void everyMutantGetsAnAnswerInTimeAndNoneAnUnforeseenOne() throws IOException {
        var outcomes = new ArrayList<Outcome>();

        new MutationRun(Programs.BUNDLED, folder, Clips.make(folder), SEED).run(0, MUTANTS, outcomes::add);

        assertThat(outcomes).hasSize(MUTANTS);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == Kind.DEFECT)
                .isEmpty();
        assertThat(outcomes).filteredOn(Outcome::isHung).isEmpty();
        assertThat(outcomes).extracting(Outcome::kind).contains(Kind.ACCEPTED, Kind.REFUSED);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(child -> child.info().command().orElse("")))
                .noneMatch(command -> command.endsWith("/ffmpeg") || command.endsWith("/ffprobe"));
    }
}
