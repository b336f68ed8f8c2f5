package io.codeflix.encoder.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run ends without a result. Says in a stable word and in a sentence why, and whether another attempt could help. */
public final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean retryable;
    private final transient List<String> logTail;

    private RunFailedException(
            String code, String reason, boolean retryable, List<String> logTail, @Nullable Throwable cause) {
        super(WorkerPaths.hidden(reason), cause);
        this.code = code;
        this.retryable = retryable;
        this.logTail = logTail.stream().map(WorkerPaths::hidden).toList();
    }

    /** The medium is at fault: no attempt will ever do better. */
    public static RunFailedException refused(String code, String reason) {
        return new RunFailedException(code, reason, false, List.of(), null);
    }

    /** The medium is at fault, and FFmpeg said something about it. */
    public static RunFailedException refused(String code, String reason, List<String> logTail) {
        return new RunFailedException(code, reason, false, logTail, null);
    }

    /** The surroundings are at fault: another attempt, perhaps elsewhere, could succeed. */
    public static RunFailedException passing(String code, String reason, List<String> logTail) {
        return new RunFailedException(code, reason, true, logTail, null);
    }

    /** The surroundings are at fault. */
    public static RunFailedException passing(String code, String reason, Throwable cause) {
        return new RunFailedException(code, reason, true, List.of(), cause);
    }

    /** Stable machine word, for example {@code unreadable-media}. */
    public String code() {
        return code;
    }

    /** A sentence a person can act on. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean retryable() {
        return retryable;
    }

    /** Last lines FFmpeg wrote; empty where it was not reached. */
    public List<String> logTail() {
        return logTail;
    }
}
