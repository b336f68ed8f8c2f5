package io.codeflix.media.model.asset;

import static io.codeflix.streams.decider.Decision.accepted;
import static io.codeflix.streams.decider.Decision.refused;
import static java.util.Objects.requireNonNull;

import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFailed;
import io.codeflix.media.model.asset.AssetCommand.ReportImageReady;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All rules of an asset. A job's word comes at least once, and perhaps late: what is known already changes nothing. */
public final class AssetDecider implements Decider<Asset, AssetCommand, AssetEvent> {

    private static final String ABANDONED = "The file was not uploaded in time; register it again and upload it anew.";

    @Override
    public Decision<AssetEvent> decide(@Nullable Asset asset, AssetCommand command, Instant now) {
        if (command instanceof Register register) {
            return asset == null
                    ? register(register)
                    : refused(Problem.CONFLICT, "This asset is registered already; use a new Idempotency-Key.");
        }
        return asset == null ? refused(Problem.NOT_FOUND, "There is no such asset.") : decideKnown(asset, command);
    }

    private static Decision<AssetEvent> decideKnown(Asset asset, AssetCommand command) {
        AssetStatus status = asset.status();
        return switch (command) {
            case Register _ -> throw new IllegalStateException("decided before");
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
                    case REGISTERED, ABANDONED, PROCESSING, READY -> accepted();
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
        };
    }
}
