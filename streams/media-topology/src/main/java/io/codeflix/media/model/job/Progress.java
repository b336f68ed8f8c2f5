package io.codeflix.media.model.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param percent 0 to 100
 * @param stage what it does now
 * @param speed media seconds a wall-clock second; 0 where unknown
 * @param etaSeconds the worker's estimate; null where unknown
 */
public record Progress(
        double percent,
        String stage,
        double speed,
        @Nullable Long etaSeconds) {
    public static final Progress NONE = new Progress(0, "", 0, null);

    /** Takes numbers from outside: what is no number, or out of range, never reaches a reader. */
    public Progress {
        percent = Double.isFinite(percent) ? Math.clamp(percent, 0, 100) : 0;
        speed = Double.isFinite(speed) && speed > 0 ? speed : 0;
        etaSeconds = etaSeconds != null && etaSeconds >= 0 ? etaSeconds : null;
    }

    static Progress done() {
        return new Progress(100, "", 0, null);
    }
}
