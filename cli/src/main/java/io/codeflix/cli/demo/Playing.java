package io.codeflix.cli.demo;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Plays a manifest as a player would: over its URL, every rendition, every frame. */
final class Playing {

    private static final String STREAMS = "stream=codec_type,codec_name,width,height";

    private final Programs programs;

    Playing(Programs programs) {
        this.programs = programs;
    }

    /**
     * A rendition that was decoded to its end.
     *
     * @param frames pictures that came out
     */
    record Picture(int width, int height, String codec, long frames) {}

    /**
     * All that a manifest gave.
     *
     * @param pictures by size, smallest first
     * @param soundFrames of the first sound track; 0 where there is none
     */
    record Played(List<Picture> pictures, long soundFrames) {}

    Played hls(URI manifest) throws IOException, InterruptedException {
        // signed URLs end in a query, not in .mp4
        var options = List.of("-allowed_extensions", "ALL", "-extension_picky", "0", "-count_frames");
        return played(probe("HLS", manifest, options, STREAMS + ",nb_read_frames"));
    }

    /**
     * Decodes one stream at a time, as a player does: read all at once, FFmpeg's DASH demuxer keeps back the last two
     * frames of all streams but one.
     */
    Played dash(URI manifest) throws IOException, InterruptedException {
        var streams = new ArrayList<JsonNode>();
        int count = probe("DASH", manifest, List.of(), STREAMS).size();
        for (int i = 0; i < count; i++) {
            var options = List.of("-count_frames", "-select_streams", Integer.toString(i));
            probe("DASH", manifest, options, STREAMS + ",nb_read_frames").forEach(streams::add);
        }
        return played(streams);
    }

    private static Played played(Iterable<JsonNode> streams) {
        var pictures = new ArrayList<Picture>();
        long sound = 0;
        for (JsonNode stream : streams) {
            long frames = stream.path("nb_read_frames").asLong(0);
            if (stream.path("codec_type").asString("").equals("video")) {
                pictures.add(new Picture(
                        stream.path("width").asInt(0),
                        stream.path("height").asInt(0),
                        stream.path("codec_name").asString(""),
                        frames));
            } else if (sound == 0) {
                sound = frames;
            }
        }
        pictures.sort(Comparator.comparingInt(picture -> picture.width() * picture.height()));
        return new Played(List.copyOf(pictures), sound);
    }

    private JsonNode probe(String kind, URI manifest, List<String> options, String entries)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(options);
        arguments.addAll(List.of("-show_entries", entries, "-of", "json", "-i", manifest.toString()));
        var answer = programs.ffprobe(arguments);
        if (answer.exitCode() != 0 || !answer.errors().isEmpty()) {
            throw broken(kind + " does not play: "
                    + answer.errors().lines().findFirst().orElse("no reason given"));
        }
        return Json.MAPPER.readTree(answer.output()).path("streams");
    }

    /** Frames of a file's first picture track, decoded. */
    long framesOf(Path file) throws IOException, InterruptedException {
        var answer = programs.ffprobe(List.of(
                "-v",
                "error",
                "-count_frames",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream=nb_read_frames",
                "-of",
                "json",
                file.toString()));
        return Json.MAPPER
                .readTree(answer.output())
                .path("streams")
                .path(0)
                .path("nb_read_frames")
                .asLong(0);
    }

    static RefusedException broken(String why) {
        return new RefusedException(new Problem(null, 422, why, "not-playable", List.of()));
    }
}
