package io.codeflix.cli.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the demo did. Durations in milliseconds.
 *
 * @param status of the video's film in the catalog
 * @param frames pictures in the original
 * @param stages how long each took, in their order
 * @param categories names of those the viewer sees the title in
 * @param titles by the language a viewer asks for
 * @param clip where the film came from
 */
record DemoReport(
        String videoId,
        String title,
        String status,
        URI hls,
        URI dash,
        List<Rung> renditions,
        Map<String, Long> stages,
        long frames,
        @Nullable Long durationMillis,
        String categoryId,
        List<String> categories,
        List<String> genres,
        List<String> cast,
        String assetId,
        String jobId,
        long encodeCpuMillis,
        URI baseUrl,
        String clip,
        @Nullable String attribution,
        @Nullable Instant playableUntil,
        List<Picture> images,
        Trailer trailer,
        Map<String, String> titles) {

    /** An image as a page gets it. */
    record Picture(String slot, int width, int height, int sizeBytes, URI url) {}

    /** @param frames decoded from its smallest rendition */
    record Trailer(URI hls, URI dash, int renditions, long frames) {}

    /**
     * One rendition, as the catalog tells it and as it played.
     *
     * @param hlsFrames pictures decoded through the HLS manifest
     * @param dashFrames pictures decoded through the DASH manifest
     */
    record Rung(
            String name,
            int width,
            int height,
            @Nullable Long bitsPerSecond,
            @Nullable String codecs,
            long hlsFrames,
            long dashFrames) {}
}
