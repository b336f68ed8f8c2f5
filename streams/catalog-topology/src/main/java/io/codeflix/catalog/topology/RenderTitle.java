package io.codeflix.catalog.topology;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import io.codeflix.streams.timer.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Renders a title when its video changes, and again when a reference that stands in it does: the first batch at once,
 * the others a batch at a time, so that a renamed genre of 100,000 titles never makes one huge transaction.
 */
final class RenderTitle extends ContextualProcessor<String, RenderTitle.Change, String, @Nullable TitleState> {
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(50);

    /**
     * The tasks of a thread have their batches one after another, and commands wait meanwhile: with six tasks for some 30
     * of every 50 ms. Batches of 500, however long they took, let commands wait for 1.7 s.
     */
    private static final Duration LONGEST_BATCH = Duration.ofMillis(5);

    /** Titles rendered between two looks at the clock. */
    private static final int STEP = 10;

    /** What makes titles change. */
    sealed interface Change {

        /** A video changed; null where it is gone. */
        record OfVideo(@Nullable VideoState video) implements Change {}

        /** Something that videos refer to changed. */
        record OfReference(Reference reference) implements Change {}
    }

    private final CatalogStores stores;
    private final int batch;

    @SuppressWarnings("NullAway.Init")
    private List<References> references;

    @SuppressWarnings("NullAway.Init")
    private TitleRenderer renderer;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, TitleState> titles;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, VideoState> rendered;

    @SuppressWarnings("NullAway.Init")
    private WakeUp nextBatch;

    private RenderTitle(CatalogStores stores, int batch) {
        this.stores = stores;
        this.batch = batch;
    }

    /**
     * @param batch titles rendered in one go
     */
    static ProcessorSupplier<String, Change, String, @Nullable TitleState> supplier(CatalogStores stores, int batch) {
        return new ProcessorSupplier<>() {
            @Override
            public RenderTitle get() {
                return new RenderTitle(stores, batch);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.ofRendering();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, @Nullable TitleState> context) {
        super.init(context);
        references = stores.references().stream()
                .map(kind -> new References(kind, context))
                .toList();
        renderer = new TitleRenderer(references);
        titles = context.getStateStore(stores.titles().name());
        rendered = context.getStateStore(stores.rendered().name());
        nextBatch = new WakeUp(context, _ -> renderPending());
        nextBatch.after(BETWEEN_BATCHES); // what a process before this one left
    }

    @Override
    public void process(Record<String, Change> record) {
        switch (record.value()) {
            case Change.OfVideo(var video) -> onVideo(record.key(), video);
            case Change.OfReference(var reference) -> {
                references.get(reference.kind().ordinal()).learn(reference);
                renderPending();
            }
        }
    }

    /** The title of a deleted video stays here, so that its versions go on where the video comes back. */
    private void onVideo(String id, @Nullable VideoState changed) {
        var video = changed == null || changed.getDeletedAt() != null ? null : changed;
        var before = rendered.get(id);
        references.forEach(
                kind -> kind.index(id, kind.kind().idsIn(before), kind.kind().idsIn(video)));
        if (video == null) {
            rendered.delete(id);
            if (changed == null) {
                titles.delete(id);
            }
            if (changed == null || before != null) { // what becomes of a deleted one's media is told to nobody
                forward(id, null);
            }
        } else {
            rendered.put(id, video);
            render(video, before == null);
        }
    }

    private void renderPending() {
        long begin = System.nanoTime();
        int room = batch;
        boolean more = true;
        while (more && room > 0 && System.nanoTime() - begin < LONGEST_BATCH.toNanos()) {
            int before = room;
            for (var kind : references) {
                room -= renderSome(kind, Math.min(room, STEP));
            }
            more = room < before;
        }
        if (more) {
            nextBatch.after(BETWEEN_BATCHES);
        }
    }

    private int renderSome(References kind, int room) {
        var videos = room == 0 ? List.<String>of() : kind.nextVideos(room);
        videos.stream().map(rendered::get).filter(Objects::nonNull).forEach(video -> render(video, false));
        return videos.size();
    }

    /** Says what the title is now, unless nothing a reader sees has changed. @param anew whether readers know no title */
    private void render(VideoState video, boolean anew) {
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var before = titles.get(video.getId());
        var title = renderer.render(video, before == null ? 1 : before.getVersion() + 1, now);
        if (anew || before == null || !sameButForStamps(before, title)) {
            titles.put(video.getId(), title);
            forward(video.getId(), title);
        }
    }

    private static boolean sameButForStamps(TitleState before, TitleState after) {
        return TitleState.newBuilder(after)
                .setVersion(before.getVersion())
                .setUpdatedAt(before.getUpdatedAt())
                .build()
                .equals(before);
    }

    private void forward(String id, @Nullable TitleState title) {
        context().forward(new Record<>(id, title, context().currentSystemTimeMs()));
    }
}
