package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.creation.Created;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one step.
 *
 * @param id of what it was done to; the handle where nothing was created
 * @param version it has now; 0 where it isn't known
 * @param refusal why not; empty where it was done
 * @param madeBefore when the same command had made it; null where it had not
 */
public record Result(
        Planned step,
        String id,
        long version,
        Outcome outcome,
        Optional<RuntimeException> refusal,
        @Nullable Instant madeBefore) {

    Result(Planned step, String id, long version, Outcome outcome, Optional<RuntimeException> refusal) {
        this(step, id, version, outcome, refusal, null);
    }

    static Result of(Planned step, Created made) {
        return new Result(
                step,
                made.id(),
                made.version(),
                made.repeated() ? Outcome.REPEATED : Outcome.DONE,
                Optional.empty(),
                made.at());
    }

    public Created created() {
        return new Created(id, version, outcome == Outcome.REPEATED, madeBefore);
    }

    /** How it went. */
    public enum Outcome {
        DONE,
        /** The same command had made it before: nothing was made now. */
        REPEATED,
        /** Somebody else changed it since it was read; nothing of theirs was overwritten. */
        CONFLICT,
        REFUSED,
        /** Something it refers to could not be created. */
        SKIPPED,
        /** The platform went away before. */
        LEFT
    }

    public boolean done() {
        return outcome == Outcome.DONE || outcome == Outcome.REPEATED;
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
