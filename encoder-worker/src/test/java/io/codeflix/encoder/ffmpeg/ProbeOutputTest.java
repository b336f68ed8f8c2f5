package io.codeflix.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeOutputTest {

    @Test
    void aWholeAnswerIsRead() {
        assertThat(read("{\"streams\":[{\"codec_name\":\"h264\"}]}").getStreams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.getCodecName()).isEqualTo("h264"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\n", "{\"streams\":[{\"codec_name\":\"h2", "{\"streams\":[]}}\nand more"})
    void anAnswerThatBreaksOffIsNone(String half) {
        assertThat(read(half).getStreams()).isEmpty();
    }

    @Test
    void whatFollowsIsReadAsWellSoThatTheProgramCanEnd() {
        var output = new ByteArrayInputStream(("{]" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8));

        new ProbeOutput().parse(output);

        assertThat(output.available()).isZero();
    }

    private static FFprobeResult read(String output) {
        return new FFprobeResult(
                new ProbeOutput().parse(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8))));
    }
}
