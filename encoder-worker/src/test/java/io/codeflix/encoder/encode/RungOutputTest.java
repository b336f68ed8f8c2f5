package io.codeflix.encoder.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.media.SourceProbe;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungOutputTest {
    private static final SourceProbe SOURCE = SourceProbe.newBuilder()
            .setContainer("mov")
            .setDurationMillis(4000)
            .setWidth(640)
            .setHeight(360)
            .setFrames(96)
            .setFrameRateNumerator(24)
            .setFrameRateDenominator(1)
            .setAudioCodec("aac")
            .build();

    @Test
    void groupsOfPicturesAreClosedAndEqual() {
        List<String> arguments = RungOutput.picture(Specs.encode(SOURCE, Specs.P240), 0, Path.of("/out/240p.mp4"))
                .buildArguments();

        assertThat(arguments)
                .containsSubsequence("-g", "48", "-keyint_min", "48", "-sc_threshold", "0", "-flags", "+cgop")
                .containsSubsequence("-b:v", "400000", "-maxrate", "600000", "-bufsize", "1200000")
                .containsSubsequence("-video_track_timescale", "12288")
                .containsSubsequence("-map", "[v0]")
                .endsWith("/out/240p.mp4");
    }

    @Test
    void soundIsStereoOnTheClockOfTheFilm() {
        var rendition = AudioRenditions.of(Specs.encode(SOURCE, Specs.P240)).getFirst();

        assertThat(RungOutput.sound(rendition, Path.of("/out/audio.mp4")).buildArguments())
                .containsSubsequence("-b:a", "128000", "-ac", "2");
        assertThat(SoundFilter.single(6)).isEqualTo("aresample=async=1:first_pts=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/x", "a/b", "", "-y", "720P"})
    void aRungCanNotNameAFileElsewhere(String name) {
        assertThatThrownBy(() -> TrackNames.checked(name)).isInstanceOf(RunFailedException.class);
    }
}
