package io.codeflix.media.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unreadable-media,   ANOTHER_FILE",
        "truncated,          ANOTHER_FILE",
        "not-a-video,        ANOTHER_FILE",
        "nothing-to-play,    ANOTHER_FILE",
        "too-many-tracks,    SMALLER_FILE",
        "picture-too-large,  SMALLER_FILE",
        "source-missing,     SAME_FILE",
        "store-unavailable,  HEALTHY_PLATFORM",
        "disk-full,          HEALTHY_PLATFORM",
        "time-limit,         MORE_TIME",
        "lease-lapsed,       RETRY",
        "worker-stopped,     RETRY",
        "of-a-newer-worker,  RETRY",
        "'',                 RETRY"
    })
    void everyFailureSaysWhoseMoveItIs(String code, Remedy remedy) {
        var failure = new Failure(code, "It failed", List.of());

        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure.remedy().sentence()).endsWith(".");
    }
}
