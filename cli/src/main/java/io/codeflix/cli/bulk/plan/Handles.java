package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Entry;
import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.source.Flaws;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which stored thing each entry is, or that it is new. */
final class Handles {

    private final Snapshot snapshot;
    private final Ids ids;
    private final Flaws flaws;
    /** By the entry itself: two may say the same on one line. */
    private final Map<Entry, String> byEntry = new IdentityHashMap<>();

    private final Map<String, Entry> taken = new HashMap<>();
    private final Map<Identity, Entry> fresh = new HashMap<>();

    Handles(Snapshot snapshot, Ids ids, Flaws flaws) {
        this.snapshot = snapshot;
        this.ids = ids;
        this.flaws = flaws;
    }

    void assign(List<Entry> entries) {
        for (var entry : entries) {
            var handle = handle(entry);
            if (handle != null) {
                claim(entry, handle);
            }
        }
    }

    Map<Entry, String> byEntry() {
        return byEntry;
    }

    @Nullable
    Stored stored(Entry entry) {
        var handle = byEntry.get(entry);
        return handle == null ? null : snapshot.find(entry.kind(), handle);
    }

    private @Nullable String handle(Entry entry) {
        if (ids == Ids.NEW) {
            return newOne(entry);
        }
        var id = entry.id();
        if (id != null && snapshot.find(entry.kind(), id) != null) {
            return id;
        }
        if (id != null && ids == Ids.OF_THIS_PLATFORM) {
            flaws.add(
                    entry.place(),
                    "there is no %s with the id %s; without an id a new one is made",
                    entry.kind().spoken(),
                    id);
            return null;
        }
        if (!entry.identity().complete()) {
            return null; // told when it was read
        }
        var same = snapshot.find(entry.identity());
        if (same.size() > 1) {
            flaws.add(
                    entry.place(),
                    "there are %d of %s %s; say which by its id: %s",
                    same.size(),
                    entry.kind().section(),
                    entry.identity(),
                    same.stream().map(Stored::id).collect(Collectors.joining(", ")));
            return null;
        }
        return same.isEmpty() ? newOne(entry) : same.getFirst().id();
    }

    private @Nullable String newOne(Entry entry) {
        if (!entry.identity().complete()) {
            return null;
        }
        var twin = ids == Ids.NEW ? null : fresh.putIfAbsent(entry.identity(), entry);
        if (twin != null) {
            flaws.add(entry.place(), "%s stands here twice, see %s", entry, twin.place());
            return null;
        }
        return "new-" + (byEntry.size() + 1);
    }

    private void claim(Entry entry, String handle) {
        var twin = taken.putIfAbsent(handle, entry);
        if (twin == null) {
            byEntry.put(entry, handle);
        } else {
            flaws.add(entry.place(), "%s stands here twice, see %s", entry, twin.place());
        }
    }
}
