package io.codeflix.media.model.asset;

import static io.codeflix.streams.decider.Decision.accepted;
import static io.codeflix.streams.decider.Decision.refused;

import io.codeflix.media.model.asset.AssetCommand.Condemn;
import io.codeflix.media.model.asset.Removal.Reason;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;

/** When an asset goes, and until when it can come back. What is asked for already changes nothing. */
final class RemovalRules {
    private final Duration retention;

    /** @param retention how long bytes stay after nobody needs them any more */
    RemovalRules(Duration retention) {
        this.retention = retention;
    }

    /** For a person, or by the topology. */
    Decision<AssetEvent> condemn(Asset asset, Condemn condemn, Instant now) {
        if (asset.removal() != null || asset.status() == AssetStatus.ABANDONED) {
            return accepted(); // the first reason stands; nothing is left of what was abandoned
        }
        Instant due = now.plus(retention);
        Instant notBefore = condemn.notBefore();
        return accepted(new AssetEvent.Condemned(new Removal(
                condemn.reason(),
                now,
                notBefore != null && notBefore.isAfter(due) ? notBefore : due,
                asset.status() == AssetStatus.UPLOADED || asset.status() == AssetStatus.PROCESSING)));
    }

    static Decision<AssetEvent> restore(Asset asset, Instant now) {
        Removal removal = asset.removal();
        if (removal == null) {
            return accepted();
        }
        return removal.reason() == Reason.VIDEO_DELETED
                ? refused(
                        Problem.CONFLICT,
                        "Its video was deleted; restore the video %s, its files come back with it."
                                .formatted(asset.videoId()))
                : accepted(new AssetEvent.Restored(now));
    }

    static Decision<AssetEvent> spare(Asset asset, Reason from) {
        Removal removal = asset.removal();
        return removal != null && removal.reason() == from ? accepted(new AssetEvent.Spared()) : accepted();
    }

    static Decision<AssetEvent> remove(Asset asset, Instant due) {
        Removal removal = asset.removal();
        return removal != null && removal.due().equals(due) ? accepted(new AssetEvent.Removed()) : accepted();
    }

    /** Nothing but the number of bytes ever changes in what is removed. */
    static Decision<AssetEvent> decideRemoved(Asset asset, AssetCommand command) {
        return switch (command) {
            case AssetCommand.ReportFreed freed
            when asset.retention().freedBytes() == null -> accepted(new AssetEvent.Freed(freed.bytes()));
            case AssetCommand.Restore _ ->
                refused(Problem.CONFLICT, "Its time was over, so its files are removed; upload it again.");
            case AssetCommand.CompleteUpload _ ->
                refused(Problem.CONFLICT, "This upload was removed; register the file again and upload it anew.");
            default -> accepted();
        };
    }
}
