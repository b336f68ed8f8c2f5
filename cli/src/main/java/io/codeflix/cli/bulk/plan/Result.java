package io.codeflix.cli.bulk.plan;

import java.util.Optional;

/**
 * What became of one step.
 *
 * @param id of what it was done to; the handle where nothing was created
 * @param version it has now; 0 where it isn't known
 * @param refusal why not; empty where it was done
 */
public record Result(Planned step, String id, long version, Outcome outcome, Optional<RuntimeException> refusal) {

    /** How it went. */
    public enum Outcome {
        DONE,
        /** Somebody else changed it since it was read; nothing of theirs was overwritten. */
        CONFLICT,
        REFUSED,
        /** Something it refers to could not be created. */
        SKIPPED,
        /** The platform went away before. */
        LEFT
    }

    public boolean done() {
        return outcome == Outcome.DONE;
    }

    public String reason() {
        return refusal.map(Result::sentence).orElse("");
    }

    private static String sentence(RuntimeException refusal) {
        if (refusal instanceof io.codeflix.cli.http.RefusedException refused
                && !refused.problem().fieldErrors().isEmpty()) {
            return String.join(
                    " ",
                    refused.problem().fieldErrors().stream()
                            .map(Object::toString)
                            .toList());
        }
        return String.valueOf(refusal.getMessage());
    }
}
