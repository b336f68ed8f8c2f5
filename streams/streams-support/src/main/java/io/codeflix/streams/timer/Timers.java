package io.codeflix.streams.timer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * When which thing needs a look: keys are the due time, big-endian, and the thing's key, so that what is due is a range at
 * the store's beginning. A thing has at most one timer.
 */
public final class Timers implements DueTimers {
    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private Consumer<Instant> listener = _ -> {};

    public Timers(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    public static StoreBuilder<?> builder(String store) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(store), Serdes.Bytes(), Serdes.ByteArray());
    }

    /** Moves a thing's timer. */
    public void move(String key, Optional<Instant> from, Optional<Instant> to) {
        if (!from.equals(to)) {
            from.ifPresent(due -> store.delete(timer(due, key)));
            to.ifPresent(due -> set(due, key));
        }
    }

    private void set(Instant due, String key) {
        store.put(timer(due, key), NOTHING);
        listener.accept(due);
    }

    @Override
    public Optional<Instant> earliest() {
        try (var timers = store.all()) {
            return timers.hasNext() ? Optional.of(read(timers.next().key).due()) : Optional.empty();
        }
    }

    @Override
    public List<Timer> due(Instant now, int atMost) {
        List<Timer> due = new ArrayList<>();
        try (var timers = store.range(null, Bytes.wrap(time(now.plusMillis(1))))) {
            while (timers.hasNext() && due.size() < atMost) {
                due.add(read(timers.next().key));
            }
        }
        return due;
    }

    @Override
    public void spend(Timer timer) {
        store.delete(timer(timer.due(), timer.key()));
    }

    @Override
    public void whenSet(Consumer<Instant> told) {
        listener = told;
    }

    private static Timer read(Bytes timer) {
        ByteBuffer bytes = ByteBuffer.wrap(timer.get());
        Instant due = Instant.ofEpochMilli(bytes.getLong());
        return new Timer(due, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    static Bytes timer(Instant due, String key) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(due.toEpochMilli())
                .put(name)
                .array());
    }

    private static byte[] time(Instant at) {
        return ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array();
    }
}
