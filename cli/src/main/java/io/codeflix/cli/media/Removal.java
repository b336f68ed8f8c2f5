package io.codeflix.cli.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What deleting or restoring an asset answers.
 *
 * @param removalReason why it goes; null while it is needed
 * @param removeAt when its bytes are removed; null while it is needed
 * @param storedBytes that are there of it
 */
public record Removal(
        String id,
        long version,
        boolean changed,
        @Nullable String removalReason,
        @Nullable Instant removeAt,
        long storedBytes,
        @Nullable String jobId) {}
