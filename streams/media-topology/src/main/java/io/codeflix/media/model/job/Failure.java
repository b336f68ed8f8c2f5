package io.codeflix.media.model.job;

import java.util.List;

/**
 * Why the last lost attempt of a task was lost.
 *
 * @param code stable machine word
 * @param reason a sentence for a person
 * @param logTail last lines of the program in that attempt
 */
public record Failure(String code, String reason, List<String> logTail) {
    public Failure {
        logTail = List.copyOf(logTail);
    }

    /** What to do about it. */
    public Remedy remedy() {
        return Remedy.of(code);
    }
}
