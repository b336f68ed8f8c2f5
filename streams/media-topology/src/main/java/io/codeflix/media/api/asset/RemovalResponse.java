package io.codeflix.media.api.asset;

import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.streams.api.command.Written;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a deletion or a restoration.
 *
 * @param changed whether it changed anything; false where all was so already
 * @param removalReason why it goes; null while it is needed
 * @param removeAt when its bytes are removed; null while it is needed
 * @param storedBytes that are there of it, as far as it knows
 * @param jobId whose work was stopped, or goes on; null where there is none
 */
record RemovalResponse(
        String id,
        long version,
        boolean changed,
        Removal.@Nullable Reason removalReason,
        @Nullable Instant removeAt,
        long storedBytes,
        @Nullable String jobId) {

    static RemovalResponse of(Written written, AssetView view) {
        Asset asset = view.asset();
        Removal removal = asset.removal();
        return new RemovalResponse(
                view.id(),
                written.version(),
                written.changed(),
                removal == null ? null : removal.reason(),
                removal == null ? null : removal.due(),
                asset.storedBytes(),
                asset.jobId());
    }
}
