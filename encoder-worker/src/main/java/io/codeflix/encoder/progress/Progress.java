package io.codeflix.encoder.progress;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param stage what it does now, for example {@code encode}
 * @param percent part of the stage that is done, 0 to 100
 * @param frames frames done
 * @param speed media seconds a wall-clock second; 0 where it does not apply
 * @param etaSeconds seconds left; null where unknown
 */
public record Progress(
        String stage,
        double percent,
        long frames,
        double speed,
        @Nullable Long etaSeconds) {

    /** A stage that has just begun. */
    public static Progress beginning(String stage) {
        return new Progress(stage, 0, 0, 0, null);
    }
}
