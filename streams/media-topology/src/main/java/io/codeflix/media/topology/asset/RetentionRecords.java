package io.codeflix.media.topology.asset;

import io.codeflix.media.AssetRemoval;
import io.codeflix.media.AssetState;
import io.codeflix.media.RemovalReason;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.asset.Retention;
import org.jspecify.annotations.Nullable;

/** Whether an asset stays, between the model and the records. */
public final class RetentionRecords {
    private RetentionRecords() {}

    static Retention retention(AssetState record) {
        return new Retention(removal(record.getRemoval()), record.getRestoredAt(), record.getFreedBytes());
    }

    private static @Nullable Removal removal(@Nullable AssetRemoval record) {
        return record == null
                ? null
                : new Removal(reason(record.getReason()), record.getSince(), record.getDue(), record.getInterrupted());
    }

    static @Nullable AssetRemoval record(@Nullable Removal removal) {
        return removal == null
                ? null
                : new AssetRemoval(record(removal.reason()), removal.since(), removal.due(), removal.interrupted());
    }

    /** A reason of a later version keeps nothing back that a person could ask for. */
    static Removal.Reason reason(RemovalReason record) {
        return switch (record) {
            case VIDEO_DELETED -> Removal.Reason.VIDEO_DELETED;
            case REPLACED -> Removal.Reason.REPLACED;
            case ASKED, UNKNOWN -> Removal.Reason.ASKED;
        };
    }

    public static RemovalReason record(Removal.Reason reason) {
        return RemovalReason.valueOf(reason.name());
    }
}
