package io.codeflix.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void aHeaderIsReadAndWrittenTheSame() {
        var header = "00-" + TRACE + "-" + SPAN + "-01";

        assertThat(TraceParent.parse(header)).contains(new TraceParent(TRACE, SPAN, true));
        assertThat(TraceParent.parse(header).orElseThrow()).hasToString(header);
    }

    @Test
    void onlyTheLastBitOfTheFlagsSaysSampled() {
        assertThat(TraceParent.parse("00-" + TRACE + "-" + SPAN + "-03")
                        .orElseThrow()
                        .sampled())
                .isTrue();
        assertThat(TraceParent.parse("00-" + TRACE + "-" + SPAN + "-02")
                        .orElseThrow()
                        .sampled())
                .isFalse();
    }

    @Test
    void aLaterVersionMayHaveMoreBehindIt() {
        assertThat(TraceParent.parse("cc-" + TRACE + "-" + SPAN + "-01-what-comes-then"))
                .contains(new TraceParent(TRACE, SPAN, true));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "hello",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
                "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01what"
            })
    void whatIsNoTraceIsNone(@Nullable String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }
}
