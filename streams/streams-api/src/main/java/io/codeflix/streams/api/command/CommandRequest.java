package io.codeflix.streams.api.command;

import io.codeflix.envelope.CommandMeta;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a write request says beside its body; controllers take it as a parameter.
 *
 * @param subject who asks
 * @param idempotencyKey the header, or one of ours where there was none
 * @param expectedVersion from If-Match; null where any will do
 */
public record CommandRequest(
        String subject, String idempotencyKey, @Nullable Long expectedVersion, Instant at) {

    /** What an {@code Idempotency-Key} may be, as a regular expression. */
    public static final String KEY_SYNTAX = "[\\x21-\\x7e]{1,200}";

    /** What {@code If-Match} may be beside {@code *}: one entity tag. */
    public static final String VERSION_SYNTAX = "\"([0-9]{1,18})\"";

    /** Meta of the command this request becomes: the same user and key always give the same command id. */
    public CommandMeta meta() {
        return CommandMeta.newBuilder()
                .setCommandId(derived("command"))
                .setExpectedVersion(expectedVersion)
                .setIssuedBy(subject)
                .setIssuedAt(at)
                .build();
    }

    /** Id of what this request creates: a repeat meets the same partition, and so its first answer. */
    public String newId(String kind) {
        return derived(kind);
    }

    private String derived(String what) {
        var name = String.join("\n", what, subject, idempotencyKey);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
