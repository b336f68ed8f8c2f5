package io.codeflix.media.model.asset;

import static io.codeflix.streams.decider.Decision.accepted;
import static io.codeflix.streams.decider.Decision.refused;
import static java.util.Objects.requireNonNull;

import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Condemn;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.Remove;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFailed;
import io.codeflix.media.model.asset.AssetCommand.ReportFreed;
import io.codeflix.media.model.asset.AssetCommand.ReportImageReady;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
import io.codeflix.media.model.asset.AssetCommand.Restore;
import io.codeflix.media.model.asset.AssetCommand.Spare;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All rules of an asset. A job's word comes at least once, and perhaps late: what is known already changes nothing. */
public final class AssetDecider implements Decider<Asset, AssetCommand, AssetEvent> {

    private static final String ABANDONED = "The file was not uploaded in time; register it again and upload it anew.";

    private final RemovalRules removal;

    /** @param retention how long the bytes of an asset stay after nobody needs it any more */
    public AssetDecider(Duration retention) {
        this.removal = new RemovalRules(retention);
    }

    @Override
    public Decision<AssetEvent> decide(@Nullable Asset asset, AssetCommand command, Instant now) {
        if (command instanceof Register register) {
            return asset == null
                    ? register(register)
                    : refused(Problem.CONFLICT, "This asset is registered already; use a new Idempotency-Key.");
        }
        if (asset == null) {
            return refused(Problem.NOT_FOUND, "There is no such asset.");
        }
        return asset.status() == AssetStatus.REMOVED
                ? RemovalRules.decideRemoved(asset, command)
                : decideKnown(asset, command, now);
    }

    private Decision<AssetEvent> decideKnown(Asset asset, AssetCommand command, Instant now) {
        AssetStatus status = asset.status();
        return switch (command) {
            case Register _ -> throw new IllegalStateException("decided before");
            case Condemn condemn -> removal.condemn(asset, condemn, now);
            case Restore _ -> RemovalRules.restore(asset, now);
            case Spare spare -> RemovalRules.spare(asset, spare.from());
            case Remove remove -> RemovalRules.remove(asset, remove.due());
            case ReportFreed _ -> accepted(); // said of what is removed only
            case CompleteUpload _
            when asset.removal() != null && status == AssetStatus.REGISTERED ->
                refused(Problem.CONFLICT, asset.removal().reason().sentence() + ", so the upload can't be completed.");
            case CompleteUpload complete ->
                switch (status) {
                    case REGISTERED -> complete(asset, complete);
                    case ABANDONED -> refused(Problem.CONFLICT, ABANDONED);
                    default -> accepted(); // asking twice is no error
                };
            case AbandonUpload _ ->
                status == AssetStatus.REGISTERED ? accepted(new AssetEvent.Abandoned(ABANDONED)) : accepted();
            case ReportProcessing _, ReportReady _, ReportImageReady _, ReportFailed _, ReportCanceled _
            when status == AssetStatus.REGISTERED || status == AssetStatus.ABANDONED ->
                refused(Problem.CONFLICT, "Nothing was uploaded yet that a job could work on.");
            case ReportProcessing report ->
                switch (status) {
                    case UPLOADED, FAILED, CANCELED -> accepted(new AssetEvent.ProcessingStarted(report.jobId()));
                    case REGISTERED, ABANDONED, PROCESSING, READY, REMOVED -> accepted();
                };
            case ReportReady report ->
                status == AssetStatus.READY
                        ? accepted()
                        : accepted(new AssetEvent.Ready(report.source(), report.mediaPackage(), report.posterKey()));
            case ReportImageReady report ->
                status == AssetStatus.READY ? accepted() : accepted(new AssetEvent.ImageReady(report.imagePackage()));
            case ReportFailed report ->
                status == AssetStatus.READY || status == AssetStatus.FAILED
                        ? accepted()
                        : accepted(new AssetEvent.Failed(report.reason()));
            case ReportCanceled report ->
                status == AssetStatus.READY || status == AssetStatus.CANCELED
                        ? accepted()
                        : accepted(new AssetEvent.Canceled(report.reason()));
        };
    }

    private static Decision<AssetEvent> register(Register register) {
        Announcement announced = register.announcement();
        return announced
                .check(new Violations())
                .refusedOr(() -> accepted(new AssetEvent.Registered(
                        announced.videoId(),
                        Slot.valueOf(announced.slot()),
                        register.ownerId(),
                        announced.fileName(),
                        announced.sizeBytes(),
                        register.partSizeBytes(),
                        register.uploadId(),
                        register.objectKey(),
                        announced.strict())));
    }

    private static Decision<AssetEvent> complete(Asset asset, CompleteUpload complete) {
        return new Violations()
                .require(
                        complete.sizeBytes() == asset.sizeBytes(),
                        "sizeBytes",
                        "wrong-size",
                        "The file in the store has %d bytes, not the announced %d."
                                .formatted(complete.sizeBytes(), asset.sizeBytes()))
                .refusedOr(() ->
                        accepted(new AssetEvent.Uploaded(complete.sizeBytes(), complete.etag(), complete.jobId())));
    }

    @Override
    public Asset evolve(@Nullable Asset asset, AssetEvent event) {
        return switch (event) {
            case AssetEvent.Registered registered -> Asset.registered(registered);
            case AssetEvent.Uploaded uploaded -> requireNonNull(asset).uploaded(uploaded.jobId());
            case AssetEvent.ProcessingStarted started -> requireNonNull(asset).processing(started.jobId());
            case AssetEvent.Ready ready -> requireNonNull(asset).ready(ready);
            case AssetEvent.ImageReady ready -> requireNonNull(asset).ready(ready.imagePackage());
            case AssetEvent.Failed failed -> requireNonNull(asset).failed(failed.reason());
            case AssetEvent.Canceled canceled -> requireNonNull(asset).canceled(canceled.reason());
            case AssetEvent.Abandoned abandoned -> requireNonNull(asset).abandoned(abandoned.reason());
            case AssetEvent.Condemned condemned -> requireNonNull(asset).condemned(condemned.removal());
            case AssetEvent.Restored restored -> requireNonNull(asset).restored(restored.at());
            case AssetEvent.Spared _ -> requireNonNull(asset).spared();
            case AssetEvent.Removed _ -> requireNonNull(asset).removed();
            case AssetEvent.Freed freed -> requireNonNull(asset).freed(freed.bytes());
        };
    }
}
