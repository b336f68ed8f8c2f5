package io.codeflix.streams.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.ProcessId;

/**
 * What this instance assigned last, for as long as it leads the group. Kafka makes an assignor for each rebalance, so it is
 * handed over as a setting.
 *
 * <p>It tells an instance that has just started from one that has opened its stores, whatever it found on its disk.
 */
public final class LastAssignment {
    /** Under which the main consumer, whose assignor it is, hands it over. */
    public static final String SETTING = "codeflix.last.assignment";

    private volatile Map<ProcessId, Set<TaskId>> tasks = Map.of();

    /** Whether the instance was there at the last assignment; true where there was none. */
    boolean knows(ProcessId instance) {
        return tasks.isEmpty() || tasks.containsKey(instance);
    }

    /** Whether the instance has had the task since the last assignment; true where there was none. */
    boolean gave(ProcessId instance, TaskId task) {
        return tasks.isEmpty() || tasks.getOrDefault(instance, Set.of()).contains(task);
    }

    void remember(Collection<KafkaStreamsAssignment> assignments) {
        tasks = assignments.stream()
                .collect(Collectors.toMap(
                        KafkaStreamsAssignment::processId,
                        it -> Set.copyOf(it.tasks().keySet())));
    }
}
