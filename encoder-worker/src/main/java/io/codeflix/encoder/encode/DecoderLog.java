package io.codeflix.encoder.encode;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what FFmpeg's decoders say of each frame ({@code -debug_ts}): which came out, and where they complained. */
final class DecoderLog {
    private static final Pattern TRACK = Pattern.compile("\\[[va]ist#0:(\\d+)/");
    private static final Pattern DECODED = Pattern.compile("decoder -> pts:\\S+ pts_time:(-?[\\d.]+)");
    /** Decoders of sounds do not tell what comes out of them; what goes in stands for it. */
    private static final Pattern HEARD =
            Pattern.compile("demuxer\\+ffmpeg -> \\S+ type:audio pkt_pts:\\S+ pkt_pts_time:(-?[\\d.]+)");

    private static final Pattern REPEATED = Pattern.compile("Last message repeated (\\d+) times");
    private static final String PATCHED = "corrupt decoded frame";
    private static final List<String> LOST = List.of("Error submitting packet to decoder", "Decoding error");

    private final Map<Integer, TrackDamage> tracks;
    private @Nullable TrackDamage complained;

    /** @param tracks by their places among all tracks of the file */
    DecoderLog(Map<Integer, TrackDamage> tracks) {
        this.tracks = tracks;
    }

    /** Takes one line of what FFmpeg writes. */
    synchronized void hear(String line) {
        Matcher repeated = REPEATED.matcher(line);
        if (repeated.find()) {
            if (complained != null) {
                complained.lost(Long.parseLong(repeated.group(1)));
            }
            return;
        }
        complained = null;
        Matcher named = TRACK.matcher(line);
        TrackDamage track = named.find() ? tracks.get(Integer.parseInt(named.group(1))) : null;
        if (track != null) {
            hear(track, line);
        }
    }

    private void hear(TrackDamage track, String line) {
        Matcher decoded = DECODED.matcher(line);
        Matcher heard = HEARD.matcher(line);
        if (decoded.find()) {
            track.decoded(Double.parseDouble(decoded.group(1)));
        } else if (heard.find()) {
            track.decoded(Double.parseDouble(heard.group(1)));
        } else if (line.contains(PATCHED)) {
            track.patchedNext();
        } else if (LOST.stream().anyMatch(line::contains)) {
            track.lost(1);
            complained = track;
        }
    }
}
