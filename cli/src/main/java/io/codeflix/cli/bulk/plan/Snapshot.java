package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.entry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platform had when it was read, whole, of the kinds that matter. */
public final class Snapshot {

    private final Map<Kind, Map<String, Stored>> byId = new EnumMap<>(Kind.class);
    private final Map<Identity, List<Stored>> byIdentity = new HashMap<>();
    private final Map<Kind, Map<String, List<Stored>>> byName = new EnumMap<>(Kind.class);

    Snapshot(Collection<Stored> all) {
        for (var one : all) {
            byId.computeIfAbsent(one.kind(), _ -> new LinkedHashMap<>()).put(one.id(), one);
            byIdentity.computeIfAbsent(one.identity(), _ -> new ArrayList<>()).add(one);
            byName.computeIfAbsent(one.kind(), _ -> new HashMap<>())
                    .computeIfAbsent(one.name(), _ -> new ArrayList<>())
                    .add(one);
        }
    }

    /** Reads the given kinds. */
    static Snapshot read(Lists lists, Set<Kind> kinds) {
        var all = new ArrayList<Stored>();
        kinds.forEach(kind -> all.addAll(lists.all(kind)));
        return new Snapshot(all);
    }

    Collection<Stored> all(Kind kind) {
        return of(byId, kind).values();
    }

    @Nullable
    Stored find(Kind kind, String id) {
        return of(byId, kind).get(id);
    }

    List<Stored> find(Identity identity) {
        return byIdentity.getOrDefault(identity, List.of());
    }

    List<Stored> named(Kind kind, String name) {
        return of(byName, kind).getOrDefault(name, List.of());
    }

    private static <T> Map<String, T> of(Map<Kind, Map<String, T>> all, Kind kind) {
        return all.getOrDefault(kind, Map.of());
    }
}
