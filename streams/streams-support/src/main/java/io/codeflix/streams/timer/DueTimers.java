package io.codeflix.streams.timer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The timers of one task, in the order of their moments; in a store, so that they outlive a process. */
public interface DueTimers {

    /** When the next one is due, which may be long ago. */
    Optional<Instant> earliest();

    /** Timers that are due, earliest first, no more than a transaction bears. */
    List<Timer> due(Instant now, int atMost);

    /** Forgets a timer. */
    void spend(Timer timer);

    /** The listener hears the moment of each timer that is set from now on. */
    void whenSet(Consumer<Instant> listener);
}
