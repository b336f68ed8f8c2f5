package io.codeflix.media.model.cleanup;

import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import java.util.Optional;

/**
 * Everything that refers to objects of one asset.
 *
 * @param asset empty where nobody knows such an asset
 * @param job empty where it has none, or none yet
 * @param removed whether its time is over, for good
 */
public record Needs(Optional<Asset> asset, Optional<JobNeeds> job, boolean removed) {

    /** What to do with an object of that asset. */
    public Verdict on(StoredKey key) {
        if (removed) {
            return Verdict.LEFT_OVER;
        }
        if (asset.isEmpty()) {
            return job.isEmpty() ? Verdict.NOBODY_KNOWS : Verdict.NEEDED;
        }
        return key.area() == Area.ORIGINALS ? original(asset.get()) : made(asset.get(), key);
    }

    /** A failed or canceled job may be retried, and a film encoded anew: an original goes with its upload only. */
    private static Verdict original(Asset asset) {
        return asset.status() == AssetStatus.ABANDONED ? Verdict.LEFT_OVER : Verdict.NEEDED;
    }

    private Verdict made(Asset asset, StoredKey key) {
        var film = asset.mediaPackage();
        var image = asset.imagePackage();
        boolean published = (film != null && JobNeeds.keys(film).anyMatch(key.key()::equals))
                || (image != null && JobNeeds.keys(image).anyMatch(key.key()::equals));
        if (published || key.key().equals(asset.posterKey())) {
            return Verdict.NEEDED;
        }
        // without its job nobody can tell who writes
        boolean left = job.filter(needs -> !needs.keys().contains(key.key()))
                .filter(needs -> !needs.writers().contains(key.area().writer()))
                .isPresent();
        return left ? Verdict.LEFT_OVER : Verdict.NEEDED;
    }
}
