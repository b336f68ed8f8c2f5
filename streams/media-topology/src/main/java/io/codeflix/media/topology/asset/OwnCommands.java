package io.codeflix.media.topology.asset;

import io.codeflix.envelope.CommandMeta;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What the topology itself tells an asset. */
public final class OwnCommands {
    private static final String OURSELVES = "media-topology";

    private OwnCommands() {}

    /** @param name of the command: the same name is the same command */
    public static CommandMeta meta(String name, Instant now) {
        return CommandMeta.newBuilder()
                .setCommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setIssuedBy(OURSELVES)
                .setIssuedAt(now)
                .build();
    }
}
