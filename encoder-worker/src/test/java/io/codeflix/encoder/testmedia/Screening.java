package io.codeflix.encoder.testmedia;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.inspect.Inspection;
import io.codeflix.encoder.packaging.PackagedStream;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.manifest.DashRules;
import io.codeflix.manifest.HlsRules;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An original that went all the way, and was played by both manifests to the last frame of its picture.
 *
 * @param inspected what was found
 * @param encoded what was encoded
 * @param packaged what viewers get
 */
public record Screening(Inspection.Result inspected, Encoding.Result encoded, Packaging.Result packaged) {

    /** With one rung as large as the original where none is given. */
    public static Screening of(Path folder, Path film, Rung... given) throws IOException {
        var pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
        Inspection.Result inspected = pipeline.inspect(film);
        SourceProbe source = inspected.source();
        Rung[] rungs = given.length > 0 || source.getWidth() == 0 ? given : new Rung[] {rungOf(source)};
        Encoding.Result encoded = pipeline.encode(film, Specs.encode(source, rungs));
        Packaging.Result packaged = pipeline.pack(source, encoded.tracks(), rungs);
        var screening = new Screening(inspected, encoded, packaged);
        screening.assertManifestsKeepTheRules();
        if (rungs.length > 0) {
            long frames = screening.picture().frames();
            assertThat(frames).isPositive();
            assertThat(TestMedia.decodedFrames(packaged.hls())).as("HLS").isEqualTo(frames);
            assertThat(TestMedia.decodedFrames(packaged.dash())).as("DASH").isEqualTo(frames);
            assertThat(TestMedia.probe(screening.picture().file(), "v:0", "stream=pix_fmt"))
                    .isEqualTo("yuv420p");
            assertThat(TestMedia.probe(screening.picture().file(), "v:0", "stream=sample_aspect_ratio"))
                    .isEqualTo("1:1");
        }
        return screening;
    }

    private void assertManifestsKeepTheRules() throws IOException {
        assertThat(DashRules.violations(Files.readString(packaged.dash())))
                .as("DASH")
                .isEmpty();
        assertThat(HlsRules.violations(
                        Files.readString(packaged.hls()),
                        name -> read(packaged.hls().resolveSibling(name))))
                .as("HLS")
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rung rungOf(SourceProbe source) {
        int width = source.getWidth() - source.getWidth() % 2;
        int height = source.getHeight() - source.getHeight() % 2;
        return Specs.rung(height + "p", width, height, 1_000_000);
    }

    public SourceProbe source() {
        return inspected.source();
    }

    public PackagedStream picture() {
        return packaged.streams().getFirst();
    }

    public List<PackagedStream> sounds() {
        return packaged.streams().stream().filter(PackagedStream::isSound).toList();
    }

    /** Rate of the picture as players see it. */
    public String frameRate() {
        return TestMedia.probe(picture().file(), "v:0", "stream=r_frame_rate");
    }
}
