package io.codeflix.encoder.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.mutation.MutationRun.Kind;
import io.codeflix.encoder.mutation.MutationRun.Outcome;
import io.codeflix.encoder.testmedia.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the mutants that {@code bench/mutated-media} runs by the thousand. */
class MutatedMediaIT {
    private static final int MUTANTS = 32;
    private static final long SEED = 1;

    @TempDir
    static Path folder;

    private static MutationRun mutants;

    @BeforeAll
    static void makeClips() throws IOException {
        mutants = new MutationRun(Programs.BUNDLED, folder, Clips.make(folder), SEED);
    }

    /** Nothing could be decoded and FFmpeg wrote a file without tracks; ffprobe broke off in the middle of its answer. */
    @ParameterizedTest
    @CsvSource({"118, sound-missing", "131, frames-missing", "195, unreadable-media", "253, frames-missing"})
    void mutantsThatAWorkerHadNotForeseenAreRefused(int number, String code) throws IOException {
        var outcomes = new ArrayList<Outcome>();

        mutants.run(number, number + 1, outcomes::add);

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.REFUSED);
        assertThat(outcomes).extracting(Outcome::answer).containsExactly(code);
    }

    @Test
    void everyMutantGetsAnAnswerInTimeAndNoneAnUnforeseenOne() throws IOException {
        var outcomes = new ArrayList<Outcome>();

        mutants.run(0, MUTANTS, outcomes::add);

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
