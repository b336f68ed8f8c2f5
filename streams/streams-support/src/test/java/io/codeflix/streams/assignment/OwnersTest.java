package io.codeflix.streams.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ProcessId;
import org.junit.jupiter.api.Test;

class OwnersTest {
    private static final Set<TaskId> VIDEOS = partitions(1, 6);
    private static final Set<TaskId> CATEGORIES = partitions(0, 6);
    private static final Set<TaskId> ALL = union(CATEGORIES, VIDEOS);

    @Test
    void the_first_instance_owns_all() {
        var only = cold(1);

        assertThat(Owners.of(ALL, List.of(only)).of(only)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void instances_that_start_together_share_each_kind_of_partition_evenly() {
        var one = cold(1);
        var two = cold(2);

        var owners = Owners.of(ALL, List.of(one, two));

        assertThat(kinds(owners, one)).containsExactly(3L, 3L);
        assertThat(kinds(owners, two)).containsExactly(3L, 3L);
        assertThat(owners.isShort(one)).isFalse();
    }

    @Test
    void one_that_joins_owns_nothing_while_it_is_cold_and_is_short_of_its_share() {
        var owner = instance(1, ALL, Set.of());
        var joins = cold(2);

        var owners = Owners.of(ALL, List.of(owner, joins));

        assertThat(owners.of(owner)).isEqualTo(ALL);
        assertThat(owners.of(joins)).isEmpty();
        assertThat(owners.isShort(joins)).isTrue();
        assertThat(owners.isShort(owner)).isFalse();
    }

    @Test
    void one_that_became_warm_gets_half_of_each_kind() {
        var owner = instance(1, ALL, Set.of());
        var copies = instance(2, Set.of(), ALL);

        var owners = Owners.of(ALL, List.of(owner, copies));

        assertThat(kinds(owners, owner)).containsExactly(3L, 3L);
        assertThat(kinds(owners, copies)).containsExactly(3L, 3L);
    }

    @Test
    void one_that_is_warm_for_some_gets_only_those() {
        var owner = instance(1, ALL, Set.of());
        var copies = instance(2, Set.of(), partitions(1, 2));

        var owners = Owners.of(ALL, List.of(owner, copies));

        assertThat(owners.of(copies)).isEqualTo(partitions(1, 2));
        assertThat(owners.isShort(copies)).isTrue();
    }

    @Test
    void what_is_even_stays_where_it_is() {
        var one = instance(1, CATEGORIES, VIDEOS);
        var two = instance(2, VIDEOS, CATEGORIES);

        var owners = Owners.of(ALL, List.of(one, two));

        assertThat(owners.of(one)).isEqualTo(CATEGORIES);
        assertThat(owners.of(two)).isEqualTo(VIDEOS);
    }

    @Test
    void what_a_dead_one_owned_goes_to_who_has_its_copy() {
        var copies = instance(1, CATEGORIES, VIDEOS);
        var cold = cold(3);

        var owners = Owners.of(ALL, List.of(copies, cold));

        assertThat(owners.of(copies)).isEqualTo(ALL);
        assertThat(owners.isShort(cold)).isTrue();
    }

    @Test
    void what_nobody_has_a_copy_of_is_shared_by_all() {
        var one = instance(1, CATEGORIES, Set.of());
        var cold = cold(2);

        var owners = Owners.of(ALL, List.of(one, cold));

        assertThat(owners.of(one)).isEqualTo(CATEGORIES);
        assertThat(owners.of(cold)).isEqualTo(VIDEOS);
    }

    @Test
    void one_with_twice_the_threads_owns_twice_as_much() {
        var small = cold(1);
        var large = new Instance(id(2), 2, Set.of(), Set.of());

        var owners = Owners.of(ALL, List.of(small, large));

        assertThat(owners.of(small)).hasSize(4);
        assertThat(owners.of(large)).hasSize(8);
    }

    @Test
    void tasks_without_any_instance_are_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Owners.of(ALL, List.of()));
    }

    private static List<Long> kinds(Owners owners, Instance instance) {
        return Stream.of(0, 1)
                .map(kind -> owners.of(instance).stream()
                        .filter(task -> task.subtopology() == kind)
                        .count())
                .toList();
    }

    private static Instance cold(int number) {
        return instance(number, Set.of(), Set.of());
    }

    private static Instance instance(int number, Set<TaskId> owned, Set<TaskId> copies) {
        return new Instance(id(number), 1, owned, union(owned, copies));
    }

    private static ProcessId id(int number) {
        return new ProcessId(new UUID(0, number));
    }

    private static Set<TaskId> partitions(int subtopology, int count) {
        return IntStream.range(0, count)
                .mapToObj(partition -> new TaskId(subtopology, partition))
                .collect(Collectors.toSet());
    }

    private static Set<TaskId> union(Collection<TaskId> some, Collection<TaskId> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
