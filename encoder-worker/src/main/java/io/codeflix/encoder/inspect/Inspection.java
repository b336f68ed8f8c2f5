package io.codeflix.encoder.inspect;

import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.encode.Alpha;
import io.codeflix.encoder.encode.Canvas;
import io.codeflix.encoder.encode.ColourFilter;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.MediaSniffer;
import io.codeflix.encoder.probe.Oddity;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.MediaWarning;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Probes an original and takes its poster. */
public final class Inspection {
    /** Where in the film the poster is taken: past the logo, before anything is given away. */
    private static final double POSTER_AT = 0.1;

    private static final int POSTER_WIDTH = 1280;

    private final MediaPrograms programs;

    private final boolean toneMaps;

    public Inspection(MediaPrograms programs, boolean toneMaps) {
        this.programs = programs;
        this.toneMaps = toneMaps;
    }

    /**
     * What came out.
     *
     * @param source the probe
     * @param poster a JPEG; empty where there is no picture
     */
    public record Result(SourceProbe source, Optional<Path> poster) {}

    /**
     * @param strict whether an original that is odd is refused
     * @param output folder for the poster
     */
    public Result run(Path source, boolean strict, Path output) throws IOException {
        var media = new MediaProbe(programs);
        SourceProbe probe = media.inspect(source);
        if (strict) {
            refuseFaults(probe.getWarnings());
        }
        Picture picture = media.header(source).picture();
        return new Result(
                probe,
                picture == null || probe.getWidth() == 0 ? Optional.empty() : poster(source, probe, picture, output));
    }

    private static void refuseFaults(List<MediaWarning> warnings) {
        String faults = warnings.stream()
                .filter(Oddity::isFault)
                .map(MediaWarning::getMessage)
                .collect(Collectors.joining(" "));
        if (!faults.isEmpty()) {
            throw RunFailedException.refused(
                    "odd-media", faults + " The upload was strict, so the file is refused; upload it without.");
        }
    }

    /** Empty where no frame can be had: a film that can't be decoded is refused by those who decode it. */
    private Optional<Path> poster(Path source, SourceProbe probe, Picture picture, Path output) throws IOException {
        Path poster = output.resolve("poster.jpg");
        take(source, (long) (probe.getDurationMillis() * POSTER_AT), probe, picture, poster);
        if (isMissing(poster)) {
            // no key frame follows that moment: the first one will do
            take(source, 0, probe, picture, poster);
        }
        return isMissing(poster) ? Optional.empty() : Optional.of(poster);
    }

    private static boolean isMissing(Path poster) throws IOException {
        return !Files.exists(poster) || Files.size(poster) == 0;
    }

    private void take(Path source, long millis, SourceProbe probe, Picture picture, Path poster) throws IOException {
        String format = MediaSniffer.sniff(source);
        UrlInput input = Alpha.visible(MediaProbe.input(source, format), picture);
        if (millis > 0) {
            // the key frame before is as good and saves decoding up to the exact one
            input.setPosition(millis, TimeUnit.MILLISECONDS).addArgument("-noaccurate_seek");
        }
        int width = Math.min(POSTER_WIDTH, probe.getWidth());
        programs.ffmpeg(ffmpeg -> ffmpeg.addInput(input)
                .addOutput(UrlOutput.toPath(poster)
                        .addMap(0, String.valueOf(picture.index()))
                        .addArguments("-frames:v", "1")
                        .addArguments(
                                "-vf",
                                "%sscale=%d:%d,setsar=1,format=yuvj420p"
                                        .formatted(
                                                colour(picture),
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

    /** A poster shows the shape and the colours that the film will have. */
    private String colour(Picture picture) {
        return Stream.concat(Canvas.steps(picture, List.of()).stream(), ColourFilter.steps(picture, toneMaps).stream())
                .map(step -> step + ",")
                .collect(Collectors.joining());
    }
}
