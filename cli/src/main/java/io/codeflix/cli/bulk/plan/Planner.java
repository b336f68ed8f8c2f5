package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Entry;
import io.codeflix.cli.bulk.entry.Field;
import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Fields;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.source.Flaws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done so that the platform becomes what the entries say. Pure: it asks nobody. */
public final class Planner {

    private final Snapshot snapshot;
    private final Instant now;
    private final Flaws flaws;

    private Planner(Snapshot snapshot, Instant now, Flaws flaws) {
        this.snapshot = snapshot;
        this.now = now;
        this.flaws = flaws;
    }

    /**
     * Plans, and notes what is wrong with the entries as the platform is now.
     *
     * @param prune whether what no entry names is deleted, of those kinds that the entries are of
     */
    static Plan plan(List<Entry> entries, Snapshot snapshot, Ids ids, boolean prune, Instant now, Flaws flaws) {
        return new Planner(snapshot, now, flaws).plan(entries, ids, prune);
    }

    private Plan plan(List<Entry> entries, Ids ids, boolean prune) {
        var handles = new Handles(snapshot, ids, flaws);
        handles.assign(entries);
        var pruned = EnumSet.noneOf(Kind.class);
        if (prune) {
            entries.forEach(entry -> pruned.add(entry.kind()));
        }
        var kept = new HashSet<>(handles.byEntry().values());
        var references = new References(snapshot, handles, entries, flaws);
        var steps = new ArrayList<Planned>();
        for (var entry : entries) {
            var wanted = wanted(entry, handles.stored(entry), references, pruned, kept);
            var handle = handles.byEntry().get(entry);
            if (handle != null) {
                steps.add(step(entry, handle, handles.stored(entry), wanted));
            }
        }
        var names = names(steps);
        deletions(pruned, kept).forEach(steps::add);
        return new Plan(steps, names, ids == Ids.OF_THIS_PLATFORM ? Twins.of(steps, snapshot, kept) : List.of());
    }

    private Map<String, Object> wanted(
            Entry entry, @Nullable Stored stored, References references, Set<Kind> pruned, Set<String> kept) {
        var wanted = new LinkedHashMap<String, Object>();
        for (var field : entry.kind().fields()) {
            var said = entry.said().get(field.name());
            if (said instanceof List<?> list && field.type() instanceof FieldType.References(var kind, var _, var _)) {
                var resolved = references.resolve(kind, list);
                wanted.put(field.name(), resolved);
                resolved.stream()
                        .filter(handle ->
                                pruned.contains(kind) && !kept.contains(handle) && !handle.startsWith("wrong"))
                        .forEach(handle -> flaws.add(
                                entry.place(),
                                "%s refers to the %s %s, which --prune deletes as no file names it",
                                entry,
                                kind.spoken(),
                                handle));
            } else if (said != null) {
                wanted.put(field.name(), said);
            } else {
                wanted.put(field.name(), otherwise(field, stored));
            }
        }
        return entry.kind() == Kind.VIDEO ? timed(entry, stored, wanted) : wanted;
    }

    private static Object otherwise(Field field, @Nullable Stored stored) {
        if (stored != null) {
            return stored.values().getOrDefault(field.name(), "");
        }
        var ifNew = field.ifNew();
        return ifNew == null ? "" : ifNew;
    }

    private Map<String, Object> timed(Entry entry, @Nullable Stored stored, Map<String, Object> wanted) {
        var timing = Timing.of(entry, stored, now);
        wanted.put(Fields.PUBLISHED, timing.published());
        wanted.put(Fields.PUBLISH_AT, timing.publishAt());
        if (timing.publishAt().isPresent() && timing.published()) {
            flaws.add(entry.place(), "%s is published already; say 'published: false' to schedule it again", entry);
        }
        return wanted;
    }

    private Planned step(Entry entry, String handle, @Nullable Stored stored, Map<String, Object> wanted) {
        var changes = new ArrayList<Change>();
        for (var field : entry.kind().fields()) {
            if (stored == null && field.ifNew() == null && !entry.said().containsKey(field.name())) {
                flaws.add(entry.place(), "%s is new and needs a '%s'", entry, field.name());
            }
            var before = otherwise(field, stored);
            var after = wanted.getOrDefault(field.name(), before);
            if (!before.equals(after)) {
                changes.add(new Change(field, before, after));
            }
        }
        boolean publishes = changes.removeIf(change -> change.field().name().equals(Fields.PUBLISHED)
                && Boolean.TRUE.equals(change.after())
                && (stored == null || !stored.playable()));
        var action = stored == null
                ? Planned.Action.CREATE
                : changes.isEmpty() ? Planned.Action.UNCHANGED : Planned.Action.UPDATE;
        return new Planned(entry.kind(), entry.place(), handle, action, stored, wanted, changes, publishes);
    }

    private Map<String, String> names(List<Planned> steps) {
        var names = new HashMap<String, String>();
        for (var kind : Kind.values()) {
            snapshot.all(kind).forEach(stored -> names.put(stored.id(), stored.name()));
        }
        steps.forEach(step -> names.put(
                step.handle(), String.valueOf(step.wanted().get(step.kind().naming()))));
        return names;
    }

    /** Videos first, so that nothing is deleted that a title still shows. */
    private List<Planned> deletions(Set<Kind> pruned, Set<String> kept) {
        return List.of(Kind.VIDEO, Kind.CAST_MEMBER, Kind.GENRE, Kind.CATEGORY).stream()
                .filter(pruned::contains)
                .flatMap(kind -> snapshot.all(kind).stream())
                .filter(stored -> !kept.contains(stored.id()))
                .map(stored -> new Planned(
                        stored.kind(),
                        null,
                        stored.id(),
                        Planned.Action.DELETE,
                        stored,
                        stored.values(),
                        List.of(),
                        false))
                .toList();
    }
}
