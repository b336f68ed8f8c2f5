package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.inspect.Inspection;
import io.codeflix.encoder.packaging.PackagedStream;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.encoder.progress.Progress;
import io.codeflix.encoder.testmedia.FilmClip;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a film clip to manifests that play, with the real FFmpeg. */
class PipelineIT {
    @TempDir
    Path folder;

    private final List<Progress> progress = new CopyOnWriteArrayList<>();
    private Pipeline pipeline;

    @BeforeEach
    void newPipeline() {
        pipeline = new Pipeline(Programs.in(folder), folder, progress::add);
    }

    @Test
    void aFilmClipBecomesRenditionsThatPlayToTheLastFrame() throws IOException {
        // Given
        Path clip = FilmClip.ofSeconds(6);

        // When
        Inspection.Result inspected = pipeline.inspect(clip);
        SourceProbe source = inspected.source();
        List<Encoding.Track> tracks = pipeline.encode(clip, Specs.encode(source, Specs.P240, Specs.P360))
                .tracks();
        Packaging.Result result = pipeline.pack(source, tracks, Specs.P240, Specs.P360);

        // Then
        assertThat(source.getWidth()).isEqualTo(1920);
        assertThat(source.getHeight()).isEqualTo(1080);
        assertThat(source.getFrameRateNumerator()).isEqualTo(24);
        assertThat(source.getVideoCodec()).isEqualTo("h264");
        assertThat(source.getAudioCodec()).isEqualTo("aac");
        assertThat(source.getDurationMillis()).isBetween(6000L, 6200L);
        assertThat(TestMedia.probe(inspected.poster().orElseThrow(), "v:0", "stream=codec_name"))
                .isEqualTo("mjpeg");
        assertThat(result.streams()).extracting(PackagedStream::name).containsExactly("240p", "360p", "audio");
        assertThat(result.streams())
                .extracting(PackagedStream::codecs)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("avc1.6400"),
                        second -> assertThat(second).startsWith("avc1.6400"),
                        sound -> assertThat(sound).isEqualTo("mp4a.40.2"));
        for (PackagedStream stream : result.streams().subList(0, 2)) {
            assertThat(TestMedia.decodedFrames(stream.file())).isEqualTo(stream.frames());
            assertThat(stream.frames()).isCloseTo(source.getFrames(), within(1L));
        }
        assertThat(TestMedia.decodedFrames(result.hls()))
                .isEqualTo(tracks.getFirst().frames());
        assertThat(TestMedia.decodedFrames(result.dash()))
                .isEqualTo(tracks.getFirst().frames());
        assertThat(progress).extracting(Progress::stage).contains("encode");
    }

    @Test
    void twoWindowsJoinIntoTheFramesOfOne() throws IOException {
        // Given
        Path clip = FilmClip.ofSeconds(6);
        SourceProbe source = pipeline.inspect(clip).source();
        EncodeSpec first = Specs.window(source, 0, 0, 96, false, Specs.P240).build();
        EncodeSpec second = Specs.window(source, 1, 96, source.getFrames() - 96, true, Specs.P240)
                .setAudioBitsPerSecond(0)
                .setAudioRenditions(List.of())
                .build();

        // When
        List<Encoding.Track> windowOne = pipeline.encode(clip, first).tracks();
        List<Encoding.Track> windowTwo = pipeline.encode(clip, second).tracks();
        long frames = windowOne.getFirst().frames() + windowTwo.getFirst().frames();
        Packaging.Result result = pipeline.packTracks(
                source,
                List.of(
                        new Packaging.Track(
                                "240p",
                                frames,
                                List.of(
                                        windowOne.getFirst().file().path(),
                                        windowTwo.getFirst().file().path())),
                        new Packaging.Track(
                                "audio", 0, List.of(windowOne.getLast().file().path()))),
                Specs.P240);

        // Then
        assertThat(windowOne.getFirst().frames()).isEqualTo(96);
        assertThat(frames).isCloseTo(source.getFrames(), within(1L));
        assertThat(TestMedia.decodedFrames(result.hls())).isEqualTo(frames);
    }
}
