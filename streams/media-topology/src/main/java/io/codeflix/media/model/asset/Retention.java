package io.codeflix.media.model.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an asset stays.
 *
 * @param removal null while it is needed
 * @param restoredAt when a person restored it, from when on it counts as announced; null where nobody did
 * @param freedBytes what the store held of it when its bytes were removed; null until then
 */
public record Retention(
        @Nullable Removal removal,
        @Nullable Instant restoredAt,
        @Nullable Long freedBytes) {

    /** Of an asset that is needed. */
    public static final Retention KEPT = new Retention(null, null, null);

    Retention condemned(Removal by) {
        return new Retention(by, restoredAt, freedBytes);
    }

    Retention spared() {
        return new Retention(null, restoredAt, freedBytes);
    }

    Retention restored(Instant at) {
        return new Retention(null, at, freedBytes);
    }

    Retention freed(long bytes) {
        return new Retention(removal, restoredAt, bytes);
    }
}
