package io.codeflix.streams.decider;

import java.util.List;

/** The answer of a {@link Decider}. */
public sealed interface Decision<E> {

    /** Allowed; the events say what changed, none where nothing had to. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Not allowed. */
    record Refused<E>(Problem problem) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> refused(Problem problem) {
        return new Refused<>(problem);
    }

    static <E> Decision<E> refused(String code, String detail) {
        return new Refused<>(new Problem(code, detail, List.of()));
    }
}
