package io.codeflix.media.model.video;

import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a video go, and which stay after all. Only what the catalog itself says counts: a file is replaced once the
 * catalog shows the newer one, never before.
 */
public final class Upkeep {
    private Upkeep() {}

    /** What an asset is to be told. */
    public sealed interface Wish {
        String assetId();

        /** @param notBefore its bytes stay until then at least */
        record Condemned(
                String assetId, Reason reason, @Nullable Instant notBefore) implements Wish {}

        /** @param from only where it goes for this reason */
        record Spared(String assetId, Reason from) implements Wish {}
    }

    /** What follows for all assets of a video; empty where everything is as it should be. */
    public static List<Wish> of(VideoUse video, Collection<Candidate> assets) {
        return assets.stream()
                .filter(asset -> !asset.isGone())
                .flatMap(
                        asset -> (video.deleted() ? ofDeleted(video, asset) : ofPresent(video, asset, assets)).stream())
                .toList();
    }

    private static Optional<Wish> ofDeleted(VideoUse video, Candidate asset) {
        return asset.goesFor() == null
                ? Optional.of(new Wish.Condemned(asset.assetId(), Reason.VIDEO_DELETED, video.restorableUntil()))
                : Optional.empty();
    }

    private static Optional<Wish> ofPresent(VideoUse video, Candidate asset, Collection<Candidate> assets) {
        boolean played =
                video.played(asset.slot()).filter(asset.assetId()::equals).isPresent();
        if (asset.goesFor() == Reason.VIDEO_DELETED) {
            return Optional.of(new Wish.Spared(asset.assetId(), Reason.VIDEO_DELETED));
        }
        if (asset.goesFor() != null) {
            // published in the moment in which it was deleted: viewers never lose what they are shown
            return played && video.published()
                    ? Optional.of(new Wish.Spared(asset.assetId(), asset.goesFor()))
                    : Optional.empty();
        }
        boolean uploaded = asset.status() != AssetStatus.REGISTERED; // an open upload ends by itself
        return uploaded && !played && successors(video, asset, assets).findAny().isPresent()
                ? Optional.of(new Wish.Condemned(asset.assetId(), Reason.REPLACED, null))
                : Optional.empty();
    }

    /** The one that the catalog plays instead, where it was announced later and stays. */
    private static Stream<Candidate> successors(VideoUse video, Candidate asset, Collection<Candidate> assets) {
        return video.played(asset.slot()).stream()
                .flatMap(played ->
                        assets.stream().filter(other -> other.assetId().equals(played)))
                .filter(Candidate::isReadyToStay)
                .filter(other -> !other.announcedAt().isBefore(asset.announcedAt()));
    }
}
