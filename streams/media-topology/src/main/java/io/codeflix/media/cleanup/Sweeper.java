package io.codeflix.media.cleanup;

import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.cleanup.Area;
import io.codeflix.media.model.cleanup.StoredKey;
import io.codeflix.media.model.cleanup.Verdict;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.StoreUnavailableException;
import io.codeflix.media.store.StoredFiles;
import io.codeflix.media.store.StoredFiles.OpenUpload;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Frees the bytes of assets whose time is over, and now and then ends uploads that were abandoned and removes what runs left
 * behind. It only touches what belongs to assets
 * that are known; two instances that do the same do no harm.
 */
public final class Sweeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int A_PAGE = 500;

    /** Between two looks, in memory, for assets whose time is over. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final OrphanCheck orphans;
    private final StoredFiles files;
    private final Originals originals;
    private final AssetQueries assets;
    private final Freeing freeing;
    private final Duration period;
    private volatile boolean running;
    private @Nullable Thread thread;

    public Sweeper(
            OrphanCheck orphans,
            StoredFiles files,
            Originals originals,
            AssetQueries assets,
            Freeing freeing,
            Duration period) {
        this.orphans = orphans;
        this.files = files;
        this.originals = originals;
        this.assets = assets;
        this.freeing = freeing;
        this.period = period;
    }

    /** Sweeps once. */
    public void sweep() {
        for (OpenUpload upload : files.openUploads()) {
            if (isAbandoned(upload)) {
                LOG.info("Ends the abandoned upload of {}", upload.key());
                originals.abort(upload.key(), upload.uploadId());
            }
        }
        for (Area area : Area.values()) {
            @Nullable String after = null;
            do {
                var swept = orphans.remove(area, after, A_PAGE, Set.of(Verdict.LEFT_OVER));
                swept.orphans().forEach(orphan -> LOG.info("Removed {}, which nobody refers to", orphan.key()));
                after = swept.next();
            } while (after != null && running);
        }
    }

    private boolean isAbandoned(OpenUpload upload) {
        return StoredKey.of(upload.key())
                .filter(key -> key.area() == Area.ORIGINALS)
                .flatMap(key -> assets.findFresh(key.assetId()))
                .filter(view -> view.asset().status() == AssetStatus.ABANDONED)
                .isPresent();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("sweeper").start(this::sweepNowAndThen);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweepNowAndThen() {
        long swept = System.nanoTime();
        try {
            while (running) {
                Thread.sleep(LOOK);
                try {
                    freeing.free();
                    if (System.nanoTime() - swept >= period.toNanos()) {
                        swept = System.nanoTime();
                        sweep();
                    }
                } catch (StoreUnavailableException | io.codeflix.streams.query.StoreUnavailableException e) {
                    LOG.info("Sweeping goes on later: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("Sweeping failed, it goes on later", e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
