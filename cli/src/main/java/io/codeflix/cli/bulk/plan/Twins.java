package io.codeflix.cli.bulk.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New things that may be old ones: their name is there, only the year or the type is another, and no entry means that
 * one. An edit of such a field in a file looks just like that, since a name alone tells nobody which one was meant.
 */
final class Twins {

    private Twins() {}

    /** @param kept what entries mean, by id */
    static List<String> of(List<Planned> steps, Snapshot snapshot, Set<String> kept) {
        return steps.stream()
                .filter(step -> step.action() == Planned.Action.CREATE)
                .filter(step -> step.identity().distinction() != null)
                .map(step -> warning(step, snapshot, kept))
                .filter(warning -> !warning.isEmpty())
                .toList();
    }

    private static String warning(Planned step, Snapshot snapshot, Set<String> kept) {
        var others = snapshot.named(step.kind(), step.identity().name()).stream()
                .filter(stored -> !kept.contains(stored.id()))
                .map(stored -> "%s is id: %s".formatted(stored.identity().distinction(), stored.id()))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? ""
                : "%s: %s is new, beside the one that is there (%s); to change that one, say its id in the entry"
                        .formatted(step.place(), step, others);
    }
}
