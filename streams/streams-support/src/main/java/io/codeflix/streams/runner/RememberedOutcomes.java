package io.codeflix.streams.runner;

import io.codeflix.envelope.CommandOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** First answers by command id; a window store forgets them by itself after a day. */
public final class RememberedOutcomes {
    private static final Duration KEPT = Duration.ofHours(24);

    private final WindowStore<String, CommandOutcome> store;

    public RememberedOutcomes(WindowStore<String, CommandOutcome> store) {
        this.store = store;
    }

    public static StoreBuilder<?> builder(String name, Serde<CommandOutcome> serde) {
        return Stores.windowStoreBuilder(Stores.persistentWindowStore(name, KEPT, KEPT, false), Serdes.String(), serde);
    }

    public Optional<CommandOutcome> first(String commandId, Instant now) {
        long millis = now.toEpochMilli(); // given Instants, the store makes up two messages of errors at each call
        try (var found = store.fetch(commandId, millis - KEPT.toMillis(), millis)) {
            return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
        }
    }

    public void remember(CommandOutcome outcome) {
        store.put(outcome.getCommandId(), outcome, outcome.getDecidedAt().toEpochMilli());
    }
}
