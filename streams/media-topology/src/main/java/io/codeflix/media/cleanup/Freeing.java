package io.codeflix.media.cleanup;

import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.ReportFreed;
import io.codeflix.media.model.cleanup.Area;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.StoredFiles;
import io.codeflix.media.store.StoredFiles.StoredFile;
import io.codeflix.streams.api.command.CommandGateway;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the bytes of assets whose time is over, and says how many they were. An asset is removed for good before the first
 * of its bytes goes: only what is committed to the log counts. Done twice, or by two instances at once, it does no harm.
 */
public final class Freeing {
    private static final Logger LOG = LoggerFactory.getLogger(Freeing.class);
    private static final int A_PAGE = 500;

    private final AssetLists lists;
    private final AssetQueries assets;
    private final StoredFiles files;
    private final Originals originals;
    private final CommandGateway commands;
    private final Clock clock;
    private final Counter freed;

    public Freeing(
            AssetLists lists,
            AssetQueries assets,
            StoredFiles files,
            Originals originals,
            CommandGateway commands,
            Clock clock,
            MeterRegistry meters) {
        this.lists = lists;
        this.assets = assets;
        this.files = files;
        this.originals = originals;
        this.commands = commands;
        this.clock = clock;
        this.freed = Counter.builder("codeflix.removal.freed")
                .description("Bytes that were removed from the store, since nobody needed their assets any more.")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }

    /** Frees all there is to free now. */
    public void free() {
        lists.toBeFreed().forEach(this::free);
    }

    private void free(String assetId) {
        assets.findFresh(assetId)
                .ifPresent(view ->
                        originals.abort(view.asset().objectKey(), view.asset().uploadId()));
        long bytes = 0;
        for (Area area : Area.values()) {
            bytes += free(area, assetId);
        }
        commands.send(MediaTopics.ASSET_COMMANDS, assetId, new ReportFreed(meta(assetId), bytes));
        LOG.info("Removed the {} bytes of asset {}, whose time is over", bytes, assetId);
    }

    private long free(Area area, String assetId) {
        long bytes = 0;
        while (true) {
            var page = files.listOf(area, assetId, A_PAGE);
            files.delete(page.files().stream().map(StoredFile::key).toList());
            long gone = page.files().stream().mapToLong(StoredFile::sizeBytes).sum();
            freed.increment(gone);
            bytes += gone;
            if (page.next().isEmpty()) {
                return bytes;
            }
        }
    }

    private CommandMeta meta(String assetId) {
        return CommandMeta.newBuilder()
                .setCommandId(UUID.nameUUIDFromBytes(("freed:" + assetId).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setIssuedBy("media-topology")
                .setIssuedAt(clock.instant())
                .build();
    }
}
