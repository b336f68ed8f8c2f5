package io.codeflix.streams.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.AssignmentConfigs;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.ProcessId;
import org.apache.kafka.streams.processor.assignment.TaskAssignor.TaskAssignment;
import org.apache.kafka.streams.processor.assignment.TaskInfo;
import org.apache.kafka.streams.processor.assignment.TaskTopicPartition;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class WarmFirstAssignorTest {
    private static final SortedSet<TaskId> TASKS =
            new TreeSet<>(Set.of(new TaskId(0, 0), new TaskId(0, 1), new TaskId(0, 2), new TaskId(0, 3)));
    private static final TaskId STATELESS = new TaskId(1, 0);
    private static final ProcessId ONE = new ProcessId(new UUID(0, 1));
    private static final ProcessId TWO = new ProcessId(new UUID(0, 2));

    private final WarmFirstAssignor assignor = new WarmFirstAssignor();

    WarmFirstAssignorTest() {
        assignor.configure(Map.of(LastAssignment.SETTING, new LastAssignment()));
    }

    @Test
    void one_that_joins_gets_copies_and_asks_again() {
        assign(State.owning(ONE));

        var assignment = assign(State.owning(ONE), State.empty(TWO));

        assertThat(active(assignment, ONE)).isEqualTo(TASKS);
        assertThat(copies(assignment, TWO)).isEqualTo(TASKS);
        assertThat(of(assignment, TWO).followupRebalanceDeadline()).isPresent();
        assertThat(of(assignment, ONE).followupRebalanceDeadline()).isEmpty();
    }

    @Test
    void its_share_comes_when_its_copies_are_up_to_date() {
        assign(State.owning(ONE), State.empty(TWO));

        var assignment = assign(State.owning(ONE), State.copying(TWO, 1_000));

        assertThat(active(assignment, ONE)).hasSize(2);
        assertThat(active(assignment, TWO)).hasSize(2);
        assertThat(of(assignment, TWO).followupRebalanceDeadline()).isEmpty();
    }

    @Test
    void copies_that_lack_more_than_is_acceptable_stay_copies() {
        assign(State.owning(ONE), State.empty(TWO));

        var assignment = assign(State.owning(ONE), State.copying(TWO, 1_001));

        assertThat(active(assignment, TWO)).isEmpty();
    }

    @Test
    void what_one_finds_on_its_disk_when_it_joins_is_not_open_yet() {
        assign(State.owning(ONE));

        var assignment = assign(State.owning(ONE), State.copying(TWO, 0));

        assertThat(active(assignment, TWO)).isEmpty();
        assertThat(copies(assignment, TWO)).isEqualTo(TASKS);
    }

    @Test
    void where_nobody_tells_how_far_copies_are_they_count() {
        assign(State.owning(ONE), State.empty(TWO));

        var assignment = assign(State.owning(ONE), State.copying(TWO, State.UNKNOWN));

        assertThat(active(assignment, TWO)).hasSize(2);
    }

    @Test
    void what_needs_no_store_comes_with_the_rest() {
        var tasks = new TreeSet<>(TASKS);
        tasks.add(STATELESS);
        var owner = new State(ONE, tasks, new TreeSet<>(), 0);
        assignor.assign(new Application(tasks, List.of(owner)));

        var application = new Application(tasks, List.of(owner, State.empty(TWO)));
        var joining = assignor.assign(application);
        var later = assignor.assign(application);

        assertThat(active(joining, TWO)).isEmpty();
        assertThat(active(later, TWO)).containsExactly(STATELESS);
    }

    @Test
    void when_all_start_again_what_they_find_on_their_disks_counts() {
        var assignment = assign(State.copying(ONE, 0), State.copying(TWO, 0));

        assertThat(active(assignment, ONE)).hasSize(2);
        assertThat(active(assignment, TWO)).hasSize(2);
    }

    private TaskAssignment assign(State... states) {
        return assignor.assign(new Application(TASKS, List.of(states)));
    }

    private static SortedSet<TaskId> active(TaskAssignment assignment, ProcessId instance) {
        return ofType(assignment, instance, AssignedTask.Type.ACTIVE);
    }

    private static SortedSet<TaskId> copies(TaskAssignment assignment, ProcessId instance) {
        return ofType(assignment, instance, AssignedTask.Type.STANDBY);
    }

    private static SortedSet<TaskId> ofType(TaskAssignment assignment, ProcessId instance, AssignedTask.Type type) {
        return of(assignment, instance).tasks().values().stream()
                .filter(task -> task.type() == type)
                .map(AssignedTask::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static KafkaStreamsAssignment of(TaskAssignment assignment, ProcessId instance) {
        return assignment.assignment().stream()
                .filter(it -> it.processId().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private record Application(SortedSet<TaskId> tasks, List<State> states) implements ApplicationState {
        @Override
        public Map<ProcessId, KafkaStreamsState> kafkaStreamsStates(boolean computeTaskLags) {
            return states.stream().collect(Collectors.toMap(State::processId, Function.identity()));
        }

        @Override
        public AssignmentConfigs assignmentConfigs() {
            return new AssignmentConfigs(
                    1_000, 2, 1, 60_000, List.of(), OptionalInt.empty(), OptionalInt.empty(), "none");
        }

        @Override
        public Map<TaskId, TaskInfo> allTasks() {
            return tasks.stream().collect(Collectors.toMap(Function.identity(), Task::new));
        }
    }

    private record Task(TaskId id) implements TaskInfo {
        @Override
        public boolean isStateful() {
            return !id.equals(STATELESS);
        }

        @Override
        public Set<String> stateStoreNames() {
            return Set.of("videos-by-id");
        }

        @Override
        public Set<TaskTopicPartition> topicPartitions() {
            var changelog = new TopicPartition("videos-by-id-changelog", id.partition());
            return Set.of(new Changelog(changelog));
        }
    }

    private record Changelog(TopicPartition topicPartition) implements TaskTopicPartition {
        @Override
        public boolean isSource() {
            return false;
        }

        @Override
        public boolean isChangelog() {
            return true;
        }

        @Override
        public Optional<Set<String>> rackIds() {
            return Optional.empty();
        }
    }

    /** @param lag of each copy, in records, or {@link #UNKNOWN} */
    private record State(
            ProcessId processId,
            SortedSet<TaskId> previousActiveTasks,
            SortedSet<TaskId> previousStandbyTasks,
            long lag)
            implements KafkaStreamsState {
        static final long UNKNOWN = -1;

        static State owning(ProcessId id) {
            return new State(id, TASKS, new TreeSet<>(), 0);
        }

        static State copying(ProcessId id, long lag) {
            return new State(id, new TreeSet<>(), TASKS, lag);
        }

        static State empty(ProcessId id) {
            return new State(id, new TreeSet<>(), new TreeSet<>(), 0);
        }

        @Override
        public int numProcessingThreads() {
            return 1;
        }

        @Override
        public SortedSet<String> consumerClientIds() {
            return new TreeSet<>(Set.of(processId.toString()));
        }

        @Override
        public long lagFor(TaskId task) {
            throw new UnsupportedOperationException("throws where lags are unknown, so nobody is to ask");
        }

        @Override
        public SortedSet<TaskId> prevTasksByLag(String consumerClientId) {
            return Stream.concat(previousActiveTasks.stream(), previousStandbyTasks.stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public SortedMap<TaskId, Long> statefulTasksToLagSums() {
            return new TreeMap<>(
                    previousStandbyTasks.stream().collect(Collectors.toMap(Function.identity(), it -> lag)));
        }

        @Override
        public Optional<HostInfo> hostInfo() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> clientTags() {
            return Map.of();
        }

        @Override
        public Optional<String> rackId() {
            return Optional.empty();
        }
    }
}
