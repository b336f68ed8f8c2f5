package io.codeflix.encoder.ffmpeg;

import java.util.List;
import java.util.Map;

/**
 * What FFmpeg and ffprobe are told before they open a file that a stranger made. Without the list of formats a playlist
 * in disguise could name local files or addresses; protocols alone don't stop that.
 */
public final class SafeInput {
    public static final String FORMATS = "mov,matroska,avi,mpegts,flv,ogg,asf,wav,mp3,flac,aac,mpeg,mxf,gif";

    /** Largest picture, pixels: 8192 x 4608. */
    public static final long MAX_PIXELS = 8192L * 4608;

    /** Most tracks of a file. */
    public static final int MAX_TRACKS = 64;

    public static final List<String> OPTIONS = options(FORMATS);

    /** The same for images. */
    public static final List<String> IMAGE_OPTIONS = options("jpeg_pipe,png_pipe,webp_pipe");

    /** How far FFmpeg looks for the next whole packet of a broadcast: some seconds of a fast one. Its own 64 KiB are less than a tenth. */
    private static final String RESYNC_BYTES = String.valueOf(64 << 20);

    private SafeInput() {}

    /** Options for going on behind damage, by the format of the file. */
    public static Map<String, String> afterDamage(String format) {
        return format.equals("mpegts") ? Map.of("-resync_size", RESYNC_BYTES) : Map.of();
    }

    private static List<String> options(String formats) {
        return List.of(
                "-format_whitelist",
                formats,
                "-protocol_whitelist",
                "file,pipe",
                "-max_streams",
                String.valueOf(MAX_TRACKS),
                "-max_pixels",
                String.valueOf(MAX_PIXELS));
    }
}
