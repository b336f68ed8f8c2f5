package io.codeflix.streams.api.problem;

/** A body whose length nobody told turned out larger than any that this takes. */
final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
