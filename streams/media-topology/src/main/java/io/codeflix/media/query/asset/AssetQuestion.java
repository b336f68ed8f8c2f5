package io.codeflix.media.query.asset;

import io.codeflix.media.model.asset.AssetStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assets a list is to show.
 *
 * @param videoId null for those of all videos
 * @param owner null for everybody's
 * @param statuses empty for all
 * @param awaitingRemoval only those whose bytes are about to be removed
 */
public record AssetQuestion(
        @Nullable String videoId, @Nullable String owner, Set<AssetStatus> statuses, boolean awaitingRemoval) {
    public AssetQuestion {
        statuses = Set.copyOf(statuses);
    }

    boolean asksFor(AssetRow asset) {
        return (videoId == null || videoId.equals(asset.videoId()))
                && (owner == null || owner.equals(asset.ownerId()))
                && (statuses.isEmpty() || statuses.contains(asset.status()))
                && (!awaitingRemoval || asset.awaitsRemoval());
    }
}
