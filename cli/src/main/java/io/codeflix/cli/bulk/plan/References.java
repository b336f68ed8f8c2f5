package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Entry;
import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.entry.Reference;
import io.codeflix.cli.bulk.source.Flaws;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What references stand for: a key of these files, an id, a name in these files, a name on the platform, in this order.
 */
final class References {

    private final Snapshot snapshot;
    private final Handles handles;
    private final Flaws flaws;
    private final Map<Kind, Map<String, Set<String>>> keys = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Set<String>>> names = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Set<String>>> ids = new EnumMap<>(Kind.class);
    private final Map<Identity, Set<String>> identities = new HashMap<>();

    References(Snapshot snapshot, Handles handles, List<Entry> entries, Flaws flaws) {
        this.snapshot = snapshot;
        this.handles = handles;
        this.flaws = flaws;
        entries.forEach(this::know);
    }

    private void know(Entry entry) {
        // one that is wrong elsewhere is known all the same, or every reference to it would be told too
        var handle = handles.byEntry().getOrDefault(entry, "wrong-" + entry.place());
        if (entry.key() != null && !learn(keys, entry.kind(), entry.key(), handle)) {
            flaws.add(
                    entry.place(),
                    "the key '%s' is used twice among the %s",
                    entry.key(),
                    entry.kind().section());
        }
        if (entry.id() != null) {
            learn(ids, entry.kind(), entry.id(), handle);
        }
        if (entry.said().get(entry.kind().naming()) instanceof String name) {
            learn(names, entry.kind(), name, handle);
            identities
                    .computeIfAbsent(entry.identity(), _ -> new LinkedHashSet<>())
                    .add(handle);
        }
    }

    private static boolean learn(Map<Kind, Map<String, Set<String>>> known, Kind kind, String word, String handle) {
        var handles =
                known.computeIfAbsent(kind, _ -> new HashMap<>()).computeIfAbsent(word, _ -> new LinkedHashSet<>());
        return handles.add(handle) && handles.size() == 1;
    }

    /** Handles of what is meant, each once, in their order. */
    List<String> resolve(Kind kind, List<?> references) {
        return references.stream()
                .map(reference -> resolve(kind, (Reference) reference))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String resolve(Kind kind, Reference reference) {
        var found = found(kind, reference);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            flaws.add(
                    reference.place(), "there is no %s %s, neither here nor on the platform", kind.spoken(), reference);
        } else {
            flaws.add(
                    reference.place(),
                    "%s is the name of %d %s; say which by its %s: %s",
                    reference,
                    found.size(),
                    kind.section(),
                    kind == Kind.CAST_MEMBER ? "id, or by name and type" : "id",
                    found.stream().collect(Collectors.joining(", ")));
        }
        return null;
    }

    private Set<String> found(Kind kind, Reference reference) {
        var word = reference.word();
        if (word != null) {
            var byKey = among(keys, kind, word);
            if (!byKey.isEmpty()) {
                return byKey;
            }
        }
        var id = word != null ? word : reference.id();
        if (id != null) {
            var here = among(ids, kind, id);
            if (!here.isEmpty()) {
                return here;
            }
            if (snapshot.find(kind, id) != null) {
                return Set.of(id);
            }
        }
        var name = word != null ? word : reference.name();
        return name == null ? Set.of() : byName(kind, name, reference.type());
    }

    private Set<String> byName(Kind kind, String name, @Nullable String type) {
        var here = type == null
                ? among(names, kind, name)
                : identities.getOrDefault(new Identity(kind, name, type), Set.of());
        if (!here.isEmpty()) {
            return here;
        }
        return snapshot.named(kind, name).stream()
                .filter(stored -> type == null || type.equals(stored.identity().distinction()))
                .map(Stored::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> among(Map<Kind, Map<String, Set<String>>> known, Kind kind, String word) {
        return known.getOrDefault(kind, Map.of()).getOrDefault(word, Set.of());
    }
}
