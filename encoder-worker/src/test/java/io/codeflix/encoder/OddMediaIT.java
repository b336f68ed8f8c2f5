package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.packaging.PackagedStream;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films that are unusual and fine. */
class OddMediaIT {
    @TempDir
    Path folder;

    private Pipeline pipeline;

    @BeforeEach
    void newPipeline() {
        pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
    }

    @Test
    void oddSizesInFullColourBecomePlayable() throws IOException {
        Path film = TestMedia.picture(
                folder.resolve("odd.mp4"), "321x243", "30000/1001", 2, "-pix_fmt", "yuv444p", "-c:v", "libx264");

        Packaging.Result result = throughAll(film, Specs.rung("242p", 320, 242, 300_000));

        PackagedStream picture = result.streams().getFirst();
        assertThat(picture.frames()).isEqualTo(60);
        assertThat(TestMedia.probe(picture.file(), "v:0", "stream=pix_fmt")).isEqualTo("yuv420p");
        assertThat(TestMedia.probe(picture.file(), "v:0", "stream=r_frame_rate"))
                .isEqualTo("30000/1001");
        assertThat(result.streams()).hasSize(1);
    }

    @Test
    void aTurnedFilmIsProbedAsItIsShown() throws IOException {
        Path flat = TestMedia.picture(folder.resolve("flat.mp4"), "640x360", "25", 1);
        Path turned = folder.resolve("turned.mp4");
        TestMedia.ffmpeg(folder, "-display_rotation", "90", "-i", flat.toString(), "-c", "copy", turned.toString());

        SourceProbe source = pipeline.inspect(turned).source();
        Packaging.Result result = throughAll(turned, Specs.rung("240p", 240, 426, 300_000));

        assertThat(source.getWidth()).isEqualTo(360);
        assertThat(source.getHeight()).isEqualTo(640);
        assertThat(result.streams().getFirst().height()).isEqualTo(426);
    }

    @Test
    void widePixelsAreMadeSquare() throws IOException {
        Path film = TestMedia.picture(folder.resolve("dv.mp4"), "720x576", "25", 1, "-vf", "setsar=64/45");

        SourceProbe source = pipeline.inspect(film).source();

        assertThat(source.getWidth()).isEqualTo(1024);
        assertThat(source.getHeight()).isEqualTo(576);
    }

    @Test
    void aVariableFrameRateBecomesConstant() throws IOException {
        Path film = TestMedia.picture(
                folder.resolve("vfr.mkv"),
                "320x240",
                "30",
                4,
                "-vf",
                "select='not(mod(n\\,3))+gt(n\\,60)'",
                "-fps_mode",
                "vfr");

        SourceProbe source = pipeline.inspect(film).source();
        Packaging.Result result = throughAll(film, Specs.P240);

        double seconds = source.getDurationMillis() / 1000.0;
        assertThat(source.getFrames())
                .isEqualTo(Math.round(seconds * source.getFrameRateNumerator() / source.getFrameRateDenominator()));
        assertThat(result.seconds()).isCloseTo(seconds, within(0.2));
    }

    @Test
    void aFilmWithoutALengthInItsHeadIsMeasured() throws IOException {
        Path film = TestMedia.picture(
                folder.resolve("live.mkv"), "320x240", "25", 2, "-f", "matroska", "-live", "1", "-c:v", "libx264");

        SourceProbe source = pipeline.inspect(film).source();

        assertThat(source.getDurationMillis()).isCloseTo(2000, within(100L));
        assertThat(source.getFrames()).isCloseTo(50, within(1L));
    }

    @Test
    void soundAloneIsPackagedForBothManifests() throws IOException {
        Path song = folder.resolve("song.mp3");
        TestMedia.ffmpeg(
                folder, "-f", "lavfi", "-i", "sine=frequency=440:duration=5", "-c:a", "libmp3lame", song.toString());

        SourceProbe source = pipeline.inspect(song).source();
        Packaging.Result result = throughAll(song);

        assertThat(source.getWidth()).isZero();
        assertThat(source.getFrames()).isZero();
        assertThat(result.streams()).extracting(PackagedStream::name).containsExactly("audio");
        assertThat(Double.parseDouble(TestMedia.probe(result.hls(), "a:0", "format=duration")))
                .isCloseTo(5, within(0.3));
        assertThat(TestMedia.probe(result.dash(), "a:0", "stream=codec_name")).isEqualTo("aac");
    }

    @Test
    void soundThatStartsLateStaysInStep() throws IOException {
        Path film = folder.resolve("late.mkv");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i testsrc2=size=320x240:rate=25:duration=3 -itsoffset 1 -f lavfi -i sine=duration=2 "
                                + "-map 0:v -map 1:a -c:v libx264 -c:a aac " + film)
                        .split(" "));

        Packaging.Result result = throughAll(film, Specs.P240);

        assertThat(result.streams().getLast().seconds()).isCloseTo(3, within(0.1));
    }

    private Packaging.Result throughAll(Path film, Rung... rungs) throws IOException {
        SourceProbe source = pipeline.inspect(film).source();
        List<Encoding.Track> tracks =
                pipeline.encode(film, Specs.encode(source, rungs)).tracks();
        Packaging.Result result = pipeline.pack(source, tracks, rungs);
        for (PackagedStream stream : result.streams()) {
            if (!stream.isSound()) {
                assertThat(TestMedia.decodedFrames(stream.file())).isEqualTo(stream.frames());
            }
        }
        return result;
    }
}
