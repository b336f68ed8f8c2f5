package io.codeflix.media.model.job;

import java.time.Duration;
import java.util.List;

/** Why an attempt is lost. */
record Loss(String code, String reason, boolean retryable, List<String> logTail) {

    Failure failure() {
        return new Failure(code, reason, logTail);
    }

    static Loss ofSilence(Task task, Duration lease) {
        String worker =
                task.run() == null ? "The worker" : "Worker '" + task.run().workerId() + "'";
        return new Loss(
                "lease-lapsed",
                "%s fell silent for %d seconds".formatted(worker, lease.toSeconds()),
                true,
                task.failure() == null ? List.of() : task.failure().logTail());
    }
}
