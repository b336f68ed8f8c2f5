package io.codeflix.streams.decider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All rules of an aggregate, as two pure functions.
 *
 * @param <S> state of the aggregate
 * @param <C> what it can be asked
 * @param <E> what can happen to it
 */
public interface Decider<S, C, E> {

    /** Says what follows from a command; never throws for what a user may have got wrong. */
    Decision<E> decide(@Nullable S state, C command, Instant now);

    /** The state after an event; null where the aggregate is gone. */
    @Nullable
    S evolve(@Nullable S state, E event);
}
