package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Entry;
import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.source.Flaws;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what it takes and plans; refuses files with mistakes, all of them at once. */
public final class Planning {

    private final Lists lists;

    public Planning(Lists lists) {
        this.lists = lists;
    }

    public Plan plan(List<Entry> entries, Ids ids, boolean prune, Flaws flaws) {
        Snapshot snapshot;
        try {
            snapshot = Snapshot.read(lists, concerned(entries, ids));
        } catch (RuntimeException e) {
            flaws.refuse(); // mistakes can be mended without a platform
            throw e;
        }
        var plan = Planner.plan(entries, snapshot, ids, prune, Instant.now(), flaws);
        flaws.refuse();
        return plan;
    }

    /** The kinds of the entries and those that they refer to: section editors may not read all. */
    private static Set<Kind> concerned(List<Entry> entries, Ids ids) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var entry : entries) {
            if (ids != Ids.NEW) {
                kinds.add(entry.kind());
            }
            entry.kind().fields().stream()
                    .filter(field -> entry.said().containsKey(field.name()))
                    .map(field -> field.type() instanceof FieldType.References references ? references.kind() : null)
                    .filter(kind -> kind != null)
                    .forEach(kinds::add);
        }
        return kinds;
    }
}
