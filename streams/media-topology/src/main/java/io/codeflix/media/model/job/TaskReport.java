package io.codeflix.media.model.job;

import java.util.List;

/** What a worker says of a run. May come twice, late, or from a run that lost its task. */
public sealed interface TaskReport {

    Run run();

    record Started(Run run) implements TaskReport {}

    record Progressed(Run run, Progress progress) implements TaskReport {}

    /** @param cpuMillis CPU time of the run's programs */
    record Succeeded(Run run, Product produced, long cpuMillis) implements TaskReport {}

    /**
     * @param code stable machine word
     * @param reason a sentence a person can act on
     * @param retryable whether another attempt could help
     * @param logTail last lines of the program that failed
     */
    record Failed(Run run, String code, String reason, boolean retryable, List<String> logTail) implements TaskReport {
        public Failed {
            logTail = List.copyOf(logTail);
        }
    }
}
