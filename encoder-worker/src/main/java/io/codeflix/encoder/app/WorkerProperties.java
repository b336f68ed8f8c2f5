package io.codeflix.encoder.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The worker itself.
 *
 * @param id its name, for people
 * @param workDir folder for scratch files; as much room as the largest film and its renditions
 * @param ffmpeg program to use; where not given, an installed one or the bundled one
 * @param ffprobe program to use; where not given, the one beside ffmpeg
 * @param ffmpegCache folder that keeps the unpacked bundled programs
 */
@ConfigurationProperties("codeflix.worker")
record WorkerProperties(
        @DefaultValue("encoder-worker") String id,
        @Nullable Path workDir,
        @Nullable Path ffmpeg,
        @Nullable Path ffprobe,
        @Nullable Path ffmpegCache) {

    Path scratch() {
        return workDir != null ? workDir : Path.of(System.getProperty("java.io.tmpdir"), "codeflix-worker");
    }

    /** Beside the scratch files unless told otherwise, since that is a place we may write to. */
    Path cache() {
        return ffmpegCache != null ? ffmpegCache : scratch().resolve("ffmpeg");
    }
}
