package io.codeflix.streams.api.peer;

/** Whose word is good enough for who asks. */
public enum Willing {
    /** Only the owner's. */
    OWNER,
    /** A copy's too, which says how far it is behind. */
    COPY;

    /** Of the question that one instance asks another. */
    public static final String PARAMETER = "willing";
}
