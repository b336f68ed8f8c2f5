package io.codeflix.encoder.inspect;

import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Probes an original and takes its poster. */
public final class Inspection {
    /** Where in the film the poster is taken: past the logo, before anything is given away. */
    private static final double POSTER_AT = 0.1;

    private static final int POSTER_WIDTH = 1280;

    private final MediaPrograms programs;

    public Inspection(MediaPrograms programs) {
        this.programs = programs;
    }

    /**
     * What came out.
     *
     * @param source the probe
     * @param poster a JPEG; empty where there is no picture
     */
    public record Result(SourceProbe source, Optional<Path> poster) {}

    /** @param output folder for the poster */
    public Result run(Path source, Path output) throws IOException {
        SourceProbe probe = new MediaProbe(programs).inspect(source);
        return new Result(probe, probe.getWidth() == 0 ? Optional.empty() : Optional.of(poster(source, probe, output)));
    }

    private Path poster(Path source, SourceProbe probe, Path output) throws IOException {
        Path poster = output.resolve("poster.jpg");
        take(source, (long) (probe.getDurationMillis() * POSTER_AT), probe, poster);
        if (!Files.exists(poster) || Files.size(poster) == 0) {
            // no key frame follows that moment: the first one will do
            take(source, 0, probe, poster);
        }
        return poster;
    }

    private void take(Path source, long millis, SourceProbe probe, Path poster) {
        int width = Math.min(POSTER_WIDTH, probe.getWidth());
        programs.ffmpeg(ffmpeg -> ffmpeg.addInput(MediaProbe.safe(UrlInput.fromPath(source)
                        .setPosition(millis, TimeUnit.MILLISECONDS)
                        // the key frame before is as good and saves decoding up to the exact one
                        .addArgument("-noaccurate_seek")))
                .addOutput(UrlOutput.toPath(poster)
                        .addMap(0, "V:0")
                        .addArguments("-frames:v", "1")
                        .addArguments(
                                "-vf",
                                "scale=%d:%d,setsar=1,format=yuvj420p"
                                        .formatted(
                                                width,
                                                Math.max(
                                                        1,
                                                        Math.round((double) width
                                                                * probe.getHeight()
                                                                / probe.getWidth()))))
                        .addArguments("-q:v", "3")
                        .addArguments("-map_metadata", "-1")
                        .addArguments("-update", "1")
                        .setFormat("image2")));
    }
}
