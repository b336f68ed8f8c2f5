package io.codeflix.cli.demo;

import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.media.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What goes with a film, made from the film itself: two stills of it and its first seconds. */
final class Artwork {

    private static final String TRAILER_SECONDS = "3";

    private final Programs programs;

    Artwork(Programs programs) {
        this.programs = programs;
    }

    /** A file a slot; in the folder, which is the caller's to remove. */
    Map<Slot, Path> of(Path film, Path folder) throws IOException, InterruptedException {
        var files = new EnumMap<Slot, Path>(Slot.class);
        // the most typical of the first hundred frames: no black one
        files.put(
                Slot.BANNER,
                made(film, folder.resolve("banner.jpg"), "-vf", "thumbnail", "-q:v", "2", "-frames:v", "1"));
        files.put(Slot.THUMBNAIL, made(film, folder.resolve("thumbnail.png"), "-vf", "scale=800:-2", "-frames:v", "1"));
        // small, as nobody wants to wait for it
        files.put(
                Slot.TRAILER,
                made(
                        film,
                        folder.resolve("trailer.mp4"),
                        "-t",
                        TRAILER_SECONDS,
                        "-vf",
                        "scale=-2:240",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p"));
        return files;
    }

    private Path made(Path film, Path file, String... how) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y", "-i", film.toString()));
        arguments.addAll(List.of(how));
        arguments.add(file.toString());
        var answer = programs.ffmpeg(arguments);
        if (answer.exitCode() != 0 || !Files.exists(file)) {
            throw new UnavailableException(
                    "no %s could be made of the film: %s".formatted(file.getFileName(), answer.errors()),
                    "see 'codeflix doctor', or take another film");
        }
        return file;
    }
}
