package io.codeflix.streams.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.ProcessId;
import org.apache.kafka.streams.processor.assignment.TaskAssignmentUtils;
import org.apache.kafka.streams.processor.assignment.TaskAssignor;
import org.apache.kafka.streams.processor.assignment.TaskInfo;

/**
 * Gives partitions to instances that already keep a copy of them (KIP-924). An instance that joins gets copies first, and
 * its share when they are warm.
 *
 * <p>Kafka's own assignor calls everybody caught up who lacks less than {@code acceptable.recovery.lag} records, also one
 * that has nothing yet: a partition with few records moves at once. The group then waits, without committing anything,
 * until the new one has opened all its stores, which on two busy cores was 10 to 15 s in which commands timed out.
 */
public final class WarmFirstAssignor implements TaskAssignor {
    /** Stores are mostly warm by then; if not, it is asked again. */
    private static final Duration UNTIL_WARM = Duration.ofSeconds(15);

    private LastAssignment last = new LastAssignment();

    @Override
    public void configure(Map<String, ?> settings) {
        last = (LastAssignment) Objects.requireNonNull(settings.get(LastAssignment.SETTING), LastAssignment.SETTING);
    }

    @Override
    public TaskAssignment assign(ApplicationState application) {
        var instances = instances(application);
        var owners = Owners.of(application.allTasks().keySet(), instances);
        var assignments = instances.stream().collect(Collectors.toMap(Instance::id, it -> owned(it, owners)));
        TaskAssignmentUtils.defaultStandbyTaskAssignment(application, assignments);
        // only then: what asks again can't be given any more tasks (Kafka 4.2.1)
        instances.stream()
                .filter(owners::isShort)
                .forEach(it -> assignments.computeIfPresent(it.id(), WarmFirstAssignor::askAgain));
        last.remember(assignments.values());
        return new TaskAssignment(assignments.values());
    }

    private static KafkaStreamsAssignment owned(Instance instance, Owners owners) {
        return KafkaStreamsAssignment.of(
                instance.id(),
                owners.of(instance).stream()
                        .map(task -> new AssignedTask(task, AssignedTask.Type.ACTIVE))
                        .collect(Collectors.toSet()));
    }

    /** It's the one that isn't warm: its thread asks when all stores are open, so that nobody waits for it. */
    private static KafkaStreamsAssignment askAgain(ProcessId id, KafkaStreamsAssignment assignment) {
        return assignment.withFollowupRebalance(Instant.now().plus(UNTIL_WARM));
    }

    private List<Instance> instances(ApplicationState application) {
        var needNoStore = application.allTasks().values().stream()
                .filter(task -> !task.isStateful())
                .map(TaskInfo::id)
                .toList();
        long acceptableLag = application.assignmentConfigs().acceptableRecoveryLag();
        return application.kafkaStreamsStates(true).values().stream()
                .map(state -> instance(state, needNoStore, acceptableLag))
                .toList();
    }

    /** One that has just started isn't warm for anything: whatever moves to it, its thread is busy opening stores. */
    private Instance instance(KafkaStreamsState state, List<TaskId> needNoStore, long acceptableLag) {
        var warm = new TreeSet<>(state.previousActiveTasks());
        if (last.knows(state.processId())) {
            warm.addAll(needNoStore);
        }
        state.previousStandbyTasks().stream()
                .filter(task -> last.gave(state.processId(), task) && lag(state, task) <= acceptableLag)
                .forEach(warm::add);
        return new Instance(state.processId(), state.numProcessingThreads(), state.previousActiveTasks(), warm);
    }

    /** Of a copy, in records; none where the brokers didn't tell the ends of the changelogs ({@code lagFor} would throw). */
    private static long lag(KafkaStreamsState state, TaskId task) {
        return state.statefulTasksToLagSums().getOrDefault(task, 0L);
    }
}
