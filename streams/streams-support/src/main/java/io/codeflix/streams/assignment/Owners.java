package io.codeflix.streams.assignment;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Who owns each task: one of those that are warm for it, where anybody is, and among them as evenly as can be, with as few
 * moves as that takes.
 */
final class Owners {
    private final List<Share> shares;

    private Owners(Collection<Instance> instances) {
        this.shares = instances.stream()
                .sorted(Comparator.comparing(Instance::id))
                .map(instance -> new Share(instance, new TreeSet<>()))
                .toList();
    }

    /** @throws IllegalArgumentException if there are tasks and nobody to own them */
    static Owners of(Collection<TaskId> tasks, Collection<Instance> instances) {
        if (instances.isEmpty() && !tasks.isEmpty()) {
            throw new IllegalArgumentException("no instance for " + tasks);
        }
        var owners = new Owners(instances);
        tasks.stream().sorted().forEach(owners::keepOrGive);
        owners.level();
        return owners;
    }

    SortedSet<TaskId> of(Instance instance) {
        return Collections.unmodifiableSortedSet(share(instance).tasks());
    }

    /** Whether the instance has less than its share, which it is to get when it is warm. */
    boolean isShort(Instance instance) {
        var share = share(instance);
        return shares.stream().anyMatch(share::isLighterThan);
    }

    private void keepOrGive(TaskId task) {
        var candidates = candidates(task);
        candidates.stream()
                .filter(it -> it.instance().owned().contains(task))
                .findFirst()
                .or(() -> candidates.stream().min(Comparator.comparingDouble(Share::load)))
                .ifPresent(owner -> owner.tasks().add(task));
    }

    /** Each move makes the loads more even, so this ends. */
    private void level() {
        for (var move = nextMove(); move.isPresent(); move = nextMove()) {
            move.get().carryOut();
        }
    }

    private Optional<Move> nextMove() {
        return shares.stream()
                .flatMap(from -> from.tasks().stream().flatMap(task -> moves(task, from)))
                .max(Comparator.comparingLong(Move::unevenness).thenComparing(Move::task, Comparator.reverseOrder()));
    }

    private Stream<Move> moves(TaskId task, Share from) {
        return candidates(task).stream().filter(to -> to.isLighterThan(from)).map(to -> new Move(task, from, to));
    }

    private List<Share> candidates(TaskId task) {
        var warm = shares.stream()
                .filter(it -> it.instance().warm().contains(task))
                .toList();
        return warm.isEmpty() ? shares : warm;
    }

    private Share share(Instance instance) {
        return shares.stream()
                .filter(it -> it.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    /** What one instance owns. */
    private record Share(Instance instance, SortedSet<TaskId> tasks) {
        double load() {
            return (double) tasks.size() / instance.threads();
        }

        /** Whether this one, with a task more, would have less to do than the other has. */
        boolean isLighterThan(Share other) {
            return (tasks.size() + 1.0) / instance.threads() < other.load();
        }

        long ofKind(int subtopology) {
            return tasks.stream()
                    .filter(task -> task.subtopology() == subtopology)
                    .count();
        }
    }

    private record Move(TaskId task, Share from, Share to) {
        /** How many more partitions of the same kind the owner has: each kind is to be spread, not only their sum. */
        long unevenness() {
            return from.ofKind(task.subtopology()) - to.ofKind(task.subtopology());
        }

        void carryOut() {
            from.tasks().remove(task);
            to.tasks().add(task);
        }
    }
}
