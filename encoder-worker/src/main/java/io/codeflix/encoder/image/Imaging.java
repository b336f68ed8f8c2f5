package io.codeflix.encoder.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.SafeInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * Writes an image anew, as JPEG, in the widths wanted. Decoded once into plain pixels, which have no room for a place, a
 * camera or anything hidden behind the picture; upright, since FFmpeg turns it as the camera says; transparent parts
 * become black, the colour of the pages.
 */
public final class Imaging {
    /** 2 is the best and 31 the worst; artefacts are not seen at 3, in two thirds of the bytes of 2. */
    private static final String QUALITY = "3";

    private final MediaPrograms programs;

    public Imaging(MediaPrograms programs) {
        this.programs = programs;
    }

    /** One width that was written. */
    public record Written(int width, int height, Path file) {}

    private record Size(int width, int height) {
        int heightAt(int otherWidth) {
            return (int) Math.max(1, Math.round((double) height * otherWidth / width));
        }
    }

    /**
     * @param widths the widest first; those wider than the image are left out, and where all are it keeps its own
     * @param output folder for the files
     */
    public List<Written> run(Path source, List<Integer> widths, Path scratch, Path output) throws IOException {
        ImageHead head = ImageHead.read(source);
        Path pixels = pixels(source, head.format(), widths.getFirst(), scratch.resolve("pixels.ppm"));
        Size size = sizeOf(pixels);
        List<Integer> fitting =
                widths.stream().filter(width -> width <= size.width()).toList();
        var written = new ArrayList<Written>();
        for (int width : fitting.isEmpty() ? List.of(size.width()) : fitting) {
            written.add(new Written(width, size.heightAt(width), output.resolve(width + ".jpg")));
        }
        programs.ffmpeg(ffmpeg -> {
            ffmpeg.addInput(UrlInput.fromPath(pixels).setFormat("ppm_pipe"));
            written.forEach(image -> ffmpeg.addOutput(one(image)));
        });
        return written;
    }

    /** No larger than the largest that is wanted. */
    private Path pixels(Path source, ImageFormat format, int widest, Path pixels) {
        UrlInput input = UrlInput.fromPath(source).setFormat(format.demuxer());
        for (int i = 0; i < SafeInput.IMAGE_OPTIONS.size(); i += 2) {
            input.addArguments(SafeInput.IMAGE_OPTIONS.get(i), SafeInput.IMAGE_OPTIONS.get(i + 1));
        }
        programs.ffmpeg(ffmpeg -> ffmpeg
                // stop at the first damage: half a picture is none
                .addArgument("-xerror")
                .addInput(input.addArguments("-err_detect", "explode"))
                .addOutput(UrlOutput.toPath(pixels)
                        .addMap(0, "V:0")
                        .addArguments("-frames:v", "1")
                        .addArguments(
                                "-vf",
                                "scale=w='min(%d,iw)':h='max(1,round(ow/a))':flags=lanczos,setsar=1,format=gbrap,premultiply=inplace=1,format=rgb24"
                                        .formatted(widest))
                        .addArguments("-c:v", "ppm")
                        .addArguments("-update", "1")
                        .setFormat("image2")));
        return pixels;
    }

    private static UrlOutput one(Written image) {
        return UrlOutput.toPath(image.file())
                .addArguments("-frames:v", "1")
                .addArguments(
                        "-vf",
                        "scale=%d:%d:flags=lanczos,setsar=1,format=yuvj420p".formatted(image.width(), image.height()))
                .addArguments("-c:v", "mjpeg")
                .addArguments("-q:v", QUALITY)
                .addArguments("-map_metadata", "-1")
                .addArguments("-update", "1")
                .setFormat("image2");
    }

    /** A PPM begins with {@code P6}, width and height in ASCII. */
    private static Size sizeOf(Path pixels) throws IOException {
        try (InputStream in = Files.newInputStream(pixels);
                var head = new Scanner(new String(in.readNBytes(32), US_ASCII))) {
            head.next();
            return new Size(head.nextInt(), head.nextInt());
        }
    }
}
