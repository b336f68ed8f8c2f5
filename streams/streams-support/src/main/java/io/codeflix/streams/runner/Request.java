package io.codeflix.streams.runner;

import org.jspecify.annotations.Nullable;

/**
 * A command as the runner sees it, whatever it came as.
 *
 * @param commandId the same id is the same request
 * @param expectedVersion version the aggregate must have; null where any will do
 * @param issuedBy subject that asked
 * @param contentHash tells one content from another under the same id
 * @param answered whether somebody waits for an outcome; a fact from another context is not answered
 * @param command what is asked
 */
public record Request<C>(
        String commandId,
        @Nullable Long expectedVersion,
        String issuedBy,
        byte[] contentHash,
        boolean answered,
        C command) {

    /** A fact from elsewhere that the aggregate has to take note of. */
    public static <C> Request<C> unanswered(String factId, String issuedBy, C command) {
        return new Request<>(factId, null, issuedBy, new byte[0], false, command);
    }
}
