package io.codeflix.encoder.encode;

import io.codeflix.media.MediaWarning;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what FFmpeg complains about while it goes on. A glitch in a broadcast costs a frame or two, which FFmpeg patches
 * from their neighbours; a film that is broken costs many.
 */
final class Damage {
    private static final List<String> COMPLAINTS = List.of(
            "corrupt decoded frame",
            "corrupt input packet",
            "Error submitting packet to decoder",
            "Error processing packet in decoder",
            "Decoding error");

    private static final Pattern REPEATED = Pattern.compile("Last message repeated (\\d+) times");

    /** One in so many frames may be patched: each can be seen up to the next key frame. */
    private static final long FRAMES_A_PATCH = 200;

    private long places;
    private boolean lastCounted;

    /** Takes one line of what FFmpeg writes. */
    synchronized void hear(String line) {
        Matcher repeated = REPEATED.matcher(line);
        if (repeated.find()) {
            places += lastCounted ? Long.parseLong(repeated.group(1)) : 0;
            return;
        }
        lastCounted = COMPLAINTS.stream().anyMatch(line::contains);
        places += lastCounted ? 1 : 0;
    }

    synchronized long places() {
        return places;
    }

    /** Whether viewers would hardly notice in a film of so many frames. */
    boolean isSlight(long frames) {
        return places() <= Math.max(1, frames / FRAMES_A_PATCH);
    }

    /** A sentence for the owner of the film. */
    MediaWarning warning() {
        return new MediaWarning(
                "damaged",
                "The file is damaged in %d place(s), which were patched; export it again where the film has to be flawless."
                        .formatted(places()),
                null,
                null);
    }
}
