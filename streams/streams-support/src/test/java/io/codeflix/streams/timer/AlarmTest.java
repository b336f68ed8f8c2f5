package io.codeflix.streams.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private static final String TIMERS = "timers";
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final List<String> rung = new ArrayList<>();
    private BiConsumer<Timer, Instant> ring = (timer, _) -> rung.add(timer.key());
    private Duration silence = Duration.ZERO;
    private List<Timer> left = List.of();
    private int looks;
    private TopologyTestDriver driver = driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void anIdleTaskIsNeverWoken() {
        // When
        pass(Duration.ofHours(1));
        // Then
        assertThat(looks).isZero();
    }

    @Test
    void aTimerRingsAtItsMomentAndTheTaskIsWokenOnce() {
        // Given
        set("a", Duration.ofMinutes(5));
        // When
        pass(Duration.ofMinutes(5).minusMillis(1));
        // Then
        assertThat(looks).isZero();
        pass(Duration.ofMillis(1));
        assertThat(rung).containsExactly("a");
        pass(Duration.ofHours(1));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void anEarlierTimerRingsFirstAndTheLaterOneStillRings() {
        // Given
        set("late", Duration.ofMinutes(5));
        set("soon", Duration.ofSeconds(2));
        // When
        pass(Duration.ofSeconds(2));
        // Then
        assertThat(rung).containsExactly("soon");
        pass(Duration.ofMinutes(5));
        assertThat(rung).containsExactly("soon", "late");
    }

    @Test
    void whatCameDueWhileNothingRanRingsInOrderWithoutAnythingComingIn() {
        // Given
        restartedWith(IntStream.range(0, 1_200)
                .mapToObj(i -> new Timer(START.minusSeconds(i), "due-%04d".formatted(i)))
                .toList());
        // When
        pass(Duration.ofMillis(1));
        // Then
        assertThat(rung).as("a bounded number in one go").hasSize(500).startsWith("due-1199", "due-1198");
        pass(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(rung).hasSize(1_200).endsWith("due-0000");
    }

    @Test
    void nothingRingsDuringTheSilenceAndAllAfterIt() {
        // Given
        silence = Duration.ofSeconds(30);
        restartedWith(List.of(new Timer(START.minusSeconds(60), "overdue")));
        // When
        pass(Duration.ofSeconds(29));
        // Then
        assertThat(rung).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(rung).containsExactly("overdue");
    }

    @Test
    void whereOneFailsTheOthersStillRing() {
        // Given
        ring = (timer, _) -> {
            if (timer.key().equals("broken")) {
                throw new IllegalStateException("broken");
            }
            rung.add(timer.key());
        };
        set("broken", Duration.ofSeconds(1));
        set("whole", Duration.ofSeconds(2));
        // When
        assertThatThrownBy(() -> pass(Duration.ofSeconds(1))).hasRootCauseMessage("broken");
        pass(Duration.ofSeconds(1));
        // Then
        assertThat(rung).containsExactly("whole");
    }

    @Test
    void oneThatIsSetToTheSameMomentAgainDoesNotKeepTheTaskBusy() {
        // Given
        ring = (timer, _) -> store().put(key(timer.due(), timer.key()), new byte[0]);
        set("again", Duration.ofSeconds(1));
        // When
        pass(Duration.ofSeconds(1));
        IntStream.range(0, 100).forEach(_ -> pass(Duration.ofMillis(1)));
        // Then
        assertThat(looks).isBetween(2, 11);
    }

    private void set(String key, Duration after) {
        driver.createInputTopic("in", new StringSerializer(), new StringSerializer())
                .pipeInput(key, String.valueOf(after.toMillis()));
    }

    private void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** A process that finds these timers in its store. */
    private void restartedWith(List<Timer> timers) {
        driver.close();
        left = timers;
        driver = driver();
    }

    private KeyValueStore<Bytes, byte[]> store() {
        return driver.getKeyValueStore(TIMERS);
    }

    private static Bytes key(Instant due, String key) {
        return Timers.timer(due, key);
    }

    private TopologyTestDriver driver() {
        var topology = new Topology();
        topology.addSource(
                "read", Serdes.String().deserializer(), Serdes.String().deserializer(), "in");
        topology.addProcessor("set-timers", supplier(), "read");
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "alarm");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new TopologyTestDriver(topology, config, START);
    }

    private ProcessorSupplier<String, String, Void, Void> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public SetTimers get() {
                return new SetTimers();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(TIMERS), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingDisabled());
            }
        };
    }

    private final class SetTimers extends ContextualProcessor<String, String, Void, Void> {
        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
        private Timers timers;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            KeyValueStore<Bytes, byte[]> store = context.getStateStore(TIMERS);
            left.forEach(timer -> store.put(key(timer.due(), timer.key()), new byte[0]));
            timers = new Timers(store);
            Alarm.set(context, new Watched(timers), (timer, now) -> ring.accept(timer, now), silence);
        }

        @Override
        public void process(Record<String, String> record) {
            var due = Instant.ofEpochMilli(context().currentSystemTimeMs()).plusMillis(Long.parseLong(record.value()));
            timers.move(record.key(), Optional.empty(), Optional.of(due));
        }
    }

    /** Counts how often the task is woken. */
    private final class Watched implements DueTimers {
        private final DueTimers timers;

        Watched(DueTimers timers) {
            this.timers = timers;
        }

        @Override
        public Optional<Instant> earliest() {
            return timers.earliest();
        }

        @Override
        public List<Timer> due(Instant now, int atMost) {
            looks++;
            return timers.due(now, atMost);
        }

        @Override
        public void spend(Timer timer) {
            timers.spend(timer);
        }

        @Override
        public void whenSet(Consumer<Instant> listener) {
            timers.whenSet(listener);
        }
    }
}
