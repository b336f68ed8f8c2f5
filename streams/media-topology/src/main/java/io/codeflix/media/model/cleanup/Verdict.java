package io.codeflix.media.model.cleanup;

/** Whether an object is needed. */
public enum Verdict {
    /** Somebody refers to it, or may do so in a moment. */
    NEEDED,
    /** Its asset is known, and neither it nor its job will ever refer to it. */
    LEFT_OVER,
    /** Its asset is not known. Removed at a person's word only: a platform set up anew knows nothing of a full store. */
    NOBODY_KNOWS
}
