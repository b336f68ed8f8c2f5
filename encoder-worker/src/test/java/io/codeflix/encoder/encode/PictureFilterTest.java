package io.codeflix.encoder.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.probe.Colour;
import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.probe.SourceHeader.Scan;
import io.codeflix.encoder.probe.StoredPicture;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.media.SourceProbe;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureFilterTest {
    private static final SourceProbe SOURCE = SourceProbe.newBuilder()
            .setContainer("mov")
            .setDurationMillis(4000)
            .setWidth(1920)
            .setHeight(1080)
            .setFrames(96)
            .setFrameRateNumerator(24)
            .setFrameRateDenominator(1)
            .build();

    @Test
    void allRungsComeFromOneDecode() {
        String graph = PictureFilter.graph(
                Specs.encode(SOURCE, Specs.P240, Specs.P360), picture(false, false), List.of(), true);

        assertThat(graph)
                .isEqualTo("[0:2]fps=24/1:start_time=0,split=2[s0][s1]"
                        + ";[s0]scale=426:240:flags=bicubic:out_range=tv,setsar=1,format=yuv420p[v0]"
                        + ";[s1]scale=640:360:flags=bicubic:out_range=tv,setsar=1,format=yuv420p[v1]");
    }

    @Test
    void aWindowInsideEndsAfterItsFrames() {
        var window = Specs.window(SOURCE, 0, 0, 48, false, Specs.P240).build();

        assertThat(PictureFilter.graph(window, picture(false, false), List.of(), true))
                .contains("trim=end_frame=48,split");
    }

    @Test
    void interlacedAndHighDynamicRangeAreSettledBeforeTheSplit() {
        String graph = PictureFilter.graph(Specs.encode(SOURCE, Specs.P240), picture(true, true), List.of(), true);

        assertThat(graph).startsWith("[0:2]bwdif=").containsSubsequence("zscale=t=linear", "tonemap", "split=1");
    }

    @Test
    void anFfmpegWithoutToneMappingStillEncodes() {
        assertThat(PictureFilter.graph(Specs.encode(SOURCE, Specs.P240), picture(false, true), List.of(), false))
                .doesNotContain("zscale");
    }

    private static Picture picture(boolean interlaced, boolean highDynamicRange) {
        return new Picture(
                2,
                1920,
                1080,
                new FrameRate(24, 1),
                true,
                "h264",
                interlaced ? Scan.INTERLACED : Scan.PROGRESSIVE,
                highDynamicRange
                        ? new Colour("bt2020nc", "bt2020", "smpte2084", "yuv420p10le")
                        : new Colour("bt709", "bt709", "bt709", "yuv420p"),
                0,
                4,
                96,
                new StoredPicture(1920, 1080, 1, 1, true, false, ""));
    }
}
