package io.codeflix.streams.decider;

import java.util.List;

/**
 * Why something is refused.
 *
 * @param code stable machine word
 * @param detail a sentence for a person that says what to do
 * @param errors every broken field; empty where the refusal is about the whole
 */
public record Problem(String code, String detail, List<FieldViolation> errors) {

    /** Fields break rules; {@link #errors} names them all. */
    public static final String VALIDATION = "validation";

    /** There is no such aggregate. */
    public static final String NOT_FOUND = "not-found";

    /** Another change came first. */
    public static final String STALE_VERSION = "stale-version";

    /** The aggregate's state doesn't allow it. */
    public static final String CONFLICT = "conflict";

    /** The same id was used for another command. */
    public static final String REUSED_KEY = "idempotency-key-reused";

    /** A defect of ours. */
    public static final String INTERNAL = "internal";

    /** Field code for a reference to something that isn't there, or isn't there yet. */
    public static final String UNKNOWN_REFERENCE = "unknown-reference";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** All broken fields at once. */
    public static Problem validation(List<FieldViolation> errors) {
        var detail = errors.size() == 1 ? "One field is not valid." : errors.size() + " fields are not valid.";
        return new Problem(VALIDATION, detail, errors);
    }

    /** Another change came first. */
    public static Problem staleVersion(long expected, long actual) {
        return new Problem(
                STALE_VERSION,
                "Somebody changed it: you expected version %d, it is at %d. Read it again and repeat your change."
                        .formatted(expected, actual),
                List.of());
    }

    /**
     * Whether it may be gone in a moment: a reference that was created just now reaches the partitions one transaction
     * later. Such a refusal is not remembered.
     */
    public boolean mayPass() {
        return !errors.isEmpty()
                && errors.stream().allMatch(error -> error.code().equals(UNKNOWN_REFERENCE));
    }
}
