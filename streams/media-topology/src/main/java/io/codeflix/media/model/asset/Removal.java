package io.codeflix.media.model.asset;

import java.time.Instant;

/**
 * That an asset goes: nobody needs it, and its bytes are removed when its time is over, unless it is restored before.
 *
 * @param due when its bytes are removed
 * @param interrupted whether this stopped its job, which goes on where it is restored
 */
public record Removal(Reason reason, Instant since, Instant due, boolean interrupted) {

    /** Why it goes. */
    public enum Reason {
        VIDEO_DELETED("Its video was deleted"),
        REPLACED("A newer one took its place"),
        ASKED("It was deleted");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Without a full stop. */
        public String sentence() {
            return sentence;
        }
    }
}
