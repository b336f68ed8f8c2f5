package io.codeflix.media.api.asset;

import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.store.StoredPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset as its owner sees it.
 *
 * @param strict whether it is refused where it is odd
 * @param warnings what is odd about it without keeping viewers from it; empty until READY
 * @param removalReason why it is to be removed; null while it is needed
 * @param removeAt when its bytes are removed, or were; it can be restored before; null while it is needed
 * @param freedBytes what the store held of it; null until it is removed
 * @param storedBytes of its original and of what was made of it
 * @param superseded whether another file, announced later for the same place, has that place or will have it
 * @param parts what the store has, while REGISTERED: whoever resumes uploads the others
 */
record AssetResponse(
        String id,
        long version,
        String videoId,
        Slot slot,
        String fileName,
        long sizeBytes,
        AssetStatus status,
        @Nullable String jobId,
        long partSizeBytes,
        int partCount,
        List<StoredPart> parts,
        @Nullable String failure,
        @Nullable Long durationMillis,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long frames,
        List<RenditionResponse> renditions,
        List<ImageResponse> images,
        boolean strict,
        List<MediaWarning> warnings,
        Removal.@Nullable Reason removalReason,
        @Nullable Instant removeAt,
        @Nullable Long freedBytes,
        long storedBytes,
        boolean superseded) {

    /** One width of an image, by the address under which pages show it. */
    record ImageResponse(int width, int height, long sizeBytes, String url) {}

    /** One playable stream; where it is stays between us and the store. */
    record RenditionResponse(
            String name,
            int width,
            int height,
            long bitsPerSecond,
            String codecs,
            long frames,
            long sizeBytes,
            String language,
            int channels) {

        private static RenditionResponse of(Rendition rendition) {
            return new RenditionResponse(
                    rendition.name(),
                    rendition.width(),
                    rendition.height(),
                    rendition.bitsPerSecond(),
                    rendition.codecs(),
                    rendition.frames(),
                    rendition.sizeBytes(),
                    rendition.language(),
                    rendition.channels());
        }
    }

    static AssetResponse of(AssetView view, List<StoredPart> parts, boolean superseded) {
        Asset asset = view.asset();
        Removal removal = asset.removal();
        Source source = asset.source();
        return new AssetResponse(
                view.id(),
                view.version(),
                asset.videoId(),
                asset.slot(),
                asset.fileName(),
                asset.sizeBytes(),
                asset.status(),
                asset.jobId(),
                asset.partSizeBytes(),
                asset.parts().count(),
                parts,
                asset.failure(),
                source == null ? null : source.durationMillis(),
                source == null ? null : source.width(),
                source == null ? null : source.height(),
                source == null ? null : source.frames(),
                asset.mediaPackage() == null
                        ? List.of()
                        : asset.mediaPackage().renditions().stream()
                                .map(RenditionResponse::of)
                                .toList(),
                images(view.id(), asset),
                asset.strict(),
                source == null ? List.of() : source.warnings(),
                removal == null ? null : removal.reason(),
                removal == null ? null : removal.due(),
                asset.retention().freedBytes(),
                asset.storedBytes(),
                superseded);
    }

    private static List<ImageResponse> images(String id, Asset asset) {
        return asset.imagePackage() == null
                ? List.of()
                : asset.imagePackage().files().stream()
                        .map(file -> new ImageResponse(
                                file.width(),
                                file.height(),
                                file.sizeBytes(),
                                "/api/v1/images/%s/%d.jpg".formatted(id, file.width())))
                        .toList();
    }
}
