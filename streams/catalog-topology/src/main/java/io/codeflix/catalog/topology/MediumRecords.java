package io.codeflix.catalog.topology;

import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.VideoImage;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoRendition;
import io.codeflix.catalog.model.MediaSlot;
import io.codeflix.catalog.model.Medium;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.SourceProbe;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Media as the catalog writes them, and as the media context tells of them. */
final class MediumRecords {
    private static final String LEAVING = "It was deleted; 'codeflix asset restore' brings it back while it is there.";

    private MediumRecords() {}

    /** What an asset means to its video; empty for a slot or status that this version doesn't know. */
    static Optional<Medium> ofAsset(AssetState asset) {
        var slot = slot(asset);
        var status = isLeaving(asset) ? Medium.Status.ERROR : status(asset.getStatus());
        if (slot == null || status == null) {
            return Optional.empty();
        }
        @Nullable SourceProbe source = asset.getSource();
        return Optional.of(new Medium(
                slot,
                asset.getId(),
                asset.getVersion(),
                asset.getRestoredAt() == null ? asset.getCreatedAt() : asset.getRestoredAt(),
                status,
                source == null ? null : source.getDurationMillis(),
                asset.getMediaPackage() == null ? List.of() : streams(asset),
                asset.getImagePackage() == null ? List.of() : images(asset),
                isLeaving(asset) ? LEAVING : asset.getFailure()));
    }

    /** Whether it is to be removed, and is still there. */
    static boolean isLeaving(AssetState asset) {
        return asset.getRemoval() != null && asset.getStatus() != AssetStatus.REMOVED;
    }

    private static List<Medium.Stream> streams(AssetState asset) {
        return asset.getMediaPackage().getRenditions().stream()
                .map(made -> new Medium.Stream(
                        made.getName(),
                        made.getWidth(),
                        made.getHeight(),
                        made.getBitsPerSecond(),
                        made.getCodecs(),
                        made.getLanguage()))
                .toList();
    }

    private static List<Medium.Image> images(AssetState asset) {
        return asset.getImagePackage().getFiles().stream()
                .map(file -> new Medium.Image(file.getWidth(), file.getHeight()))
                .toList();
    }

    private static @Nullable MediaSlot slot(AssetState asset) {
        return switch (asset.getSlot()) {
            case VIDEO -> MediaSlot.VIDEO;
            case TRAILER -> MediaSlot.TRAILER;
            case BANNER -> MediaSlot.BANNER;
            case THUMBNAIL -> MediaSlot.THUMBNAIL;
            case THUMBNAIL_HALF -> MediaSlot.THUMBNAIL_HALF;
            case UNKNOWN -> null;
        };
    }

    private static Medium.@Nullable Status status(AssetStatus status) {
        return switch (status) {
            case REGISTERED, UPLOADED -> Medium.Status.PENDING;
            case PROCESSING -> Medium.Status.PROCESSING;
            case READY -> Medium.Status.COMPLETED;
            case FAILED, CANCELED, ABANDONED, REMOVED -> Medium.Status.ERROR;
            case UNKNOWN -> null;
        };
    }

    static VideoMedia record(Medium medium) {
        var renditions = medium.renditions().stream()
                .map(made -> new VideoRendition(
                        made.name(), made.width(), made.height(), made.bitsPerSecond(), made.codecs(), made.language()))
                .toList();
        return VideoMedia.newBuilder()
                .setSlot(io.codeflix.catalog.MediaSlot.valueOf(medium.slot().name()))
                .setAssetId(medium.assetId())
                .setAssetVersion(medium.assetVersion())
                .setStatus(MediaStatus.valueOf(medium.status().name()))
                .setDurationMillis(medium.durationMillis())
                .setRenditions(renditions)
                .setAnnouncedAt(medium.announcedAt())
                .setImages(medium.images().stream()
                        .map(image -> new VideoImage(image.width(), image.height()))
                        .toList())
                .setFailure(medium.failure())
                .build();
    }

    static Medium model(VideoMedia record) {
        var streams = record.getRenditions().stream()
                .map(made -> new Medium.Stream(
                        made.getName(),
                        made.getWidth(),
                        made.getHeight(),
                        made.getBitsPerSecond(),
                        made.getCodecs(),
                        made.getLanguage()))
                .toList();
        return new Medium(
                MediaSlot.valueOf(record.getSlot().name()),
                record.getAssetId(),
                record.getAssetVersion(),
                record.getAnnouncedAt(),
                Medium.Status.valueOf(record.getStatus().name()),
                record.getDurationMillis(),
                streams,
                record.getImages().stream()
                        .map(image -> new Medium.Image(image.getWidth(), image.getHeight()))
                        .toList(),
                record.getFailure());
    }
}
