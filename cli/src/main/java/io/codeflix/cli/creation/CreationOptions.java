package io.codeflix.cli.creation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every creation can be asked with. */
public final class CreationOptions {

    @Option(
            names = "--new",
            description = "Make another one. Without it, the same command with the same content makes nothing twice "
                    + "within 10 minutes: it gives the first answer again.")
    boolean anew;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description =
                    "Send the same key again to repeat it safely for a day. Default: a new one, kept for 10 minutes.")
    @Nullable
    String idempotencyKey;

    public Asked asked() {
        return new Asked(Optional.ofNullable(idempotencyKey), anew);
    }
}
