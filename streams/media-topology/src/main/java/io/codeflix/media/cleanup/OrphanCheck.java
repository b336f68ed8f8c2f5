package io.codeflix.media.cleanup;

import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.cleanup.Area;
import io.codeflix.media.model.cleanup.Needs;
import io.codeflix.media.model.cleanup.StoredKey;
import io.codeflix.media.model.cleanup.Verdict;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.store.StoredFiles;
import io.codeflix.media.store.StoredFiles.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects that nobody refers to, page by page. Every asset is asked of its owner; where an owner can't answer the
 * question fails as a whole, so that ignorance never looks like an orphan.
 */
public final class OrphanCheck {
    private final StoredFiles files;
    private final AssetQueries assets;
    private final JobQueries jobs;
    private final AssetLists lists;
    private final Duration grace;
    private final Clock clock;

    /** @param grace age under which an object is left alone, whatever refers to it: it may be being written */
    public OrphanCheck(
            StoredFiles files, AssetQueries assets, JobQueries jobs, AssetLists lists, Duration grace, Clock clock) {
        this.files = files;
        this.assets = assets;
        this.jobs = jobs;
        this.lists = lists;
        this.grace = grace;
        this.clock = clock;
    }

    public record Orphan(String key, long sizeBytes, Instant lastModified, Verdict verdict) {}

    /**
     * @param next key to go on after; null at the end of the area
     * @param scanned objects looked at
     */
    public record Found(
            List<Orphan> orphans, int scanned, @Nullable String next) {}

    /** One page of an area. */
    public Found find(Area area, @Nullable String after, int atMost) {
        var page = files.list(area, after, atMost);
        Instant young = clock.instant().minus(grace);
        Map<String, Needs> known = new HashMap<>();
        List<Orphan> orphans = new ArrayList<>();
        for (StoredFile file : page.files()) {
            Optional<StoredKey> key = StoredKey.of(file.key())
                    .filter(each -> file.lastModified().isBefore(young) || isRemoved(each.assetId()));
            Verdict verdict = key.map(each ->
                            known.computeIfAbsent(each.assetId(), this::needs).on(each))
                    .orElse(Verdict.NEEDED);
            if (verdict != Verdict.NEEDED) {
                orphans.add(new Orphan(file.key(), file.sizeBytes(), file.lastModified(), verdict));
            }
        }
        return new Found(orphans, page.files().size(), page.next().orElse(null));
    }

    /** The same, and what is found is removed where its verdict is one of these. */
    public Found remove(Area area, @Nullable String after, int atMost, Set<Verdict> verdicts) {
        Found found = find(area, after, atMost);
        List<Orphan> doomed = found.orphans().stream()
                .filter(orphan -> verdicts.contains(orphan.verdict()))
                .toList();
        files.delete(doomed.stream().map(Orphan::key).toList());
        return new Found(doomed, found.scanned(), found.next());
    }

    private Needs needs(String assetId) {
        // the job first: an asset without one has none that was opened since
        var job = jobs.needs(assetId);
        return new Needs(assets.findFresh(assetId).map(AssetView::asset), job, isRemoved(assetId));
    }

    /** What is committed only: an asset of which a transaction that isn't says so may yet be restored. */
    private boolean isRemoved(String assetId) {
        return lists.find(assetId)
                .filter(asset -> asset.status() == AssetStatus.REMOVED)
                .isPresent();
    }
}
