package io.codeflix.encoder.encode;

import io.codeflix.encoder.probe.Span;
import java.util.ArrayList;
import java.util.List;

/** What decoding one track from its start to its end found to be broken. */
final class TrackDamage {
    /** Stands for the length of a frame of a sound, seconds. */
    private static final double SOUND_FRAME = 0.02;

    private final double frame;
    private final List<Span> places = new ArrayList<>();
    private long decoded;
    private long lost;
    private long patched;
    private long lostSince;
    private boolean nextIsPatched;
    private double last;

    /** @param frame length of a frame, seconds; 0 for a sound */
    TrackDamage(double frame) {
        this.frame = frame > 0 ? frame : SOUND_FRAME;
    }

    /** The decoder gave a frame. */
    void decoded(double time) {
        if (lostSince > 0) {
            // between the last frame and this one, or, as decoders work ahead, close to them
            places.add(new Span(Math.max(0, decoded == 0 ? 0 : last + frame), Math.max(time, last + frame)));
            lostSince = 0;
        }
        if (nextIsPatched) {
            places.add(new Span(time, time + frame));
            patched++;
            nextIsPatched = false;
        }
        last = time;
        decoded++;
    }

    /** The frame that follows was completed from its neighbours. */
    void patchedNext() {
        nextIsPatched = true;
    }

    /** So many packets gave no frame. */
    void lost(long packets) {
        lost += packets;
        lostSince += packets;
    }

    /** Nothing follows. */
    void end() {
        if (lostSince > 0) {
            places.add(new Span(last + frame, last + frame * (1 + lostSince)));
            lostSince = 0;
        }
    }

    boolean gaveNothing() {
        return decoded == 0;
    }

    /** Part of it that is broken, 0 to 1. */
    double part() {
        return decoded + lost == 0 ? 0 : (double) (lost + patched) / (decoded + lost);
    }

    List<Span> places() {
        return Span.joined(places);
    }
}
