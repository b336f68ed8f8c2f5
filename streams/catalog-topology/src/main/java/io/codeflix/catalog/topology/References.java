package io.codeflix.catalog.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One kind of reference as one task knows it: all of them, whose titles they stand in, and whose titles have to be
 * rendered anew.
 */
final class References {
    private final ReferenceKind kind;
    private final KeyValueStore<String, SpecificRecord> byId;
    private final KeyValueStore<String, String> videos;
    private final KeyValueStore<String, String> pending;

    References(ReferenceStores stores, ProcessorContext<?, ?> context) {
        kind = stores.kind();
        byId = context.getStateStore(stores.references().name());
        videos = context.getStateStore(stores.videos().name());
        pending = context.getStateStore(stores.pending().name());
    }

    /** Takes news; the titles it stands in are rendered anew with the next {@link #nextVideos}. */
    void learn(Reference reference) {
        var before = byId.get(reference.id());
        if (before != null && Reference.of(before).version() >= reference.version()) {
            return;
        }
        byId.put(reference.id(), reference.record());
        if (before != null) {
            pending.put(reference.id(), "");
        }
    }

    /** Those among the ids that exist, hidden ones too, in their order. */
    Stream<Reference> existing(List<String> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Reference::of)
                .filter(Reference::exists);
    }

    /** Notes what a video names now instead of what it named before. */
    void index(String videoId, List<String> before, List<String> now) {
        before.stream().filter(id -> !now.contains(id)).forEach(id -> videos.delete(key(id, videoId)));
        now.stream().filter(id -> !before.contains(id)).forEach(id -> videos.put(key(id, videoId), videoId));
    }

    /** Up to {@code room} videos whose titles have to be rendered anew; each is told once. */
    List<String> nextVideos(int room) {
        var found = new ArrayList<String>();
        for (var render : firstPending(room)) {
            if (found.size() < room) {
                found.addAll(advance(render.key, render.value, room - found.size()));
            }
        }
        return found;
    }

    ReferenceKind kind() {
        return kind;
    }

    private List<KeyValue<String, String>> firstPending(int atMost) {
        var found = new ArrayList<KeyValue<String, String>>();
        try (var all = pending.all()) {
            while (all.hasNext() && found.size() < atMost) {
                found.add(all.next());
            }
        }
        return found;
    }

    /** The next videos of a reference, from after the last index key done. */
    private List<String> advance(String id, String done, int room) {
        var from = done.isEmpty() ? key(id, "") : done + "\u0000";
        var found = new ArrayList<String>();
        @Nullable String last = null;
        try (var range = videos.range(from, key(id, "\uffff"))) {
            while (range.hasNext() && found.size() < room) {
                var entry = range.next();
                last = entry.key;
                found.add(entry.value);
            }
        }
        if (last == null || found.size() < room) {
            pending.delete(id);
        } else {
            pending.put(id, last);
        }
        return found;
    }

    private static String key(String id, String videoId) {
        return id + "|" + videoId;
    }
}
