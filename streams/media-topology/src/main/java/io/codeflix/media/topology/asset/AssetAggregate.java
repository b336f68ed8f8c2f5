package io.codeflix.media.topology.asset;

import io.codeflix.envelope.EventMeta;
import io.codeflix.media.AssetAbandoned;
import io.codeflix.media.AssetCanceled;
import io.codeflix.media.AssetCondemned;
import io.codeflix.media.AssetFailed;
import io.codeflix.media.AssetFreed;
import io.codeflix.media.AssetImageReady;
import io.codeflix.media.AssetProcessingStarted;
import io.codeflix.media.AssetReady;
import io.codeflix.media.AssetRegistered;
import io.codeflix.media.AssetRemoved;
import io.codeflix.media.AssetRestored;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetUploaded;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetCommand;
import io.codeflix.media.model.asset.AssetDecider;
import io.codeflix.media.model.asset.AssetEvent;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.topology.PackageRecords;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.Stamp;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/** The asset as the runner sees it. */
public final class AssetAggregate implements Aggregate<Asset, AssetCommand, AssetEvent, AssetState> {
    public static final String STORE = "assets-by-id";

    private final AssetDecider decider;

    /** @param retention how long the bytes of an asset stay after nobody needs it any more */
    public AssetAggregate(Duration retention) {
        this.decider = new AssetDecider(retention);
    }

    @Override
    public String name() {
        return "asset";
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public Decider<Asset, AssetCommand, AssetEvent> decider() {
        return decider;
    }

    @Override
    public Asset state(AssetState record) {
        return of(record);
    }

    /** The asset that a record tells of. */
    public static Asset of(AssetState record) {
        var source = record.getSource();
        var made = record.getMediaPackage();
        var image = record.getImagePackage();
        return new Asset(
                record.getVideoId(),
                Slot.valueOf(record.getSlot().name()),
                record.getOwnerId(),
                record.getFileName(),
                record.getSizeBytes(),
                record.getPartSizeBytes(),
                record.getUploadId(),
                record.getObjectKey(),
                AssetStatus.valueOf(record.getStatus().name()),
                record.getJobId(),
                source == null ? null : PackageRecords.source(source),
                made == null ? null : PackageRecords.mediaPackage(made),
                record.getPosterKey(),
                image == null ? null : PackageRecords.imagePackage(image),
                record.getStrict(),
                record.getFailure(),
                RetentionRecords.retention(record));
    }

    @Override
    public Stamp stamp(AssetState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public AssetState record(Stamp stamp, Asset asset) {
        return AssetState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setVideoId(asset.videoId())
                .setSlot(AssetSlot.valueOf(asset.slot().name()))
                .setOwnerId(asset.ownerId())
                .setFileName(asset.fileName())
                .setSizeBytes(asset.sizeBytes())
                .setPartSizeBytes(asset.partSizeBytes())
                .setUploadId(asset.uploadId())
                .setObjectKey(asset.objectKey())
                .setStatus(io.codeflix.media.AssetStatus.valueOf(asset.status().name()))
                .setJobId(asset.jobId())
                .setSource(asset.source() == null ? null : PackageRecords.record(asset.source()))
                .setMediaPackage(asset.mediaPackage() == null ? null : PackageRecords.record(asset.mediaPackage()))
                .setPosterKey(asset.posterKey())
                .setImagePackage(asset.imagePackage() == null ? null : PackageRecords.record(asset.imagePackage()))
                .setStrict(asset.strict())
                .setFailure(asset.failure())
                .setRemoval(RetentionRecords.record(asset.removal()))
                .setRestoredAt(asset.retention().restoredAt())
                .setFreedBytes(asset.retention().freedBytes())
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, AssetEvent event) {
        return switch (event) {
            case AssetEvent.Registered registered ->
                AssetRegistered.newBuilder()
                        .setMeta(meta)
                        .setVideoId(registered.videoId())
                        .setSlot(AssetSlot.valueOf(registered.slot().name()))
                        .setOwnerId(registered.ownerId())
                        .setFileName(registered.fileName())
                        .setSizeBytes(registered.sizeBytes())
                        .setPartSizeBytes(registered.partSizeBytes())
                        .setUploadId(registered.uploadId())
                        .setObjectKey(registered.objectKey())
                        .setStrict(registered.strict())
                        .build();
            case AssetEvent.Uploaded(var size, var etag, var jobId) -> new AssetUploaded(meta, size, etag, jobId);
            case AssetEvent.ProcessingStarted(var jobId) -> new AssetProcessingStarted(meta, jobId);
            case AssetEvent.Ready(var source, var made, var poster) ->
                AssetReady.newBuilder()
                        .setMeta(meta)
                        .setSource(PackageRecords.record(source))
                        .setMediaPackage(PackageRecords.record(made))
                        .setPosterKey(poster)
                        .build();
            case AssetEvent.ImageReady(var made) -> new AssetImageReady(meta, PackageRecords.record(made));
            case AssetEvent.Failed(var reason) -> new AssetFailed(meta, reason);
            case AssetEvent.Abandoned(var reason) -> new AssetAbandoned(meta, reason);
            case AssetEvent.Canceled(var reason) -> new AssetCanceled(meta, reason);
            case AssetEvent.Condemned(var removal) ->
                new AssetCondemned(meta, RetentionRecords.record(removal.reason()), removal.due());
            case AssetEvent.Restored _ -> new AssetRestored(meta, true);
            case AssetEvent.Spared _ -> new AssetRestored(meta, false);
            case AssetEvent.Removed _ -> new AssetRemoved(meta);
            case AssetEvent.Freed(var bytes) -> new AssetFreed(meta, bytes);
        };
    }
}
