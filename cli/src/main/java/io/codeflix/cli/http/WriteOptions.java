package io.codeflix.cli.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every change can be asked with. */
public final class WriteOptions {

    @Option(names = "--if-version", paramLabel = "N", description = "Refuse unless this is the current version.")
    @Nullable
    Long expectedVersion;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Send the same key again to repeat a change safely. Default: a new one.")
    @Nullable
    String idempotencyKey;

    public Write asked() {
        return new Write(Optional.ofNullable(expectedVersion), Optional.ofNullable(idempotencyKey), true);
    }

    /** Where the command line names no version: the one that was read just before. */
    public Write askedSince(long version) {
        return expectedVersion == null ? asked().ifVersion(version) : asked();
    }
}
