package io.codeflix.cli.dlq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters that came from the same place and failed alike.
 *
 * @param failure the exception's class, or where there is none the reason
 * @param oldest null where a queue does not say
 * @param newestId to look at one of them
 */
record Group(
        @Nullable String source,
        String place,
        @Nullable String failure,
        long open,
        long replayed,
        long discarded,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        String newestId) {

    /** What makes two letters alike. */
    record Of(
            @Nullable String source, String place, @Nullable String failure) {
        static Of letter(DeadLetter letter) {
            return new Of(letter.source(), letter.id().place(), Group.failure(letter));
        }
    }

    static Group of(DeadLetter letter, LetterState state) {
        return new Group(
                letter.source(),
                letter.id().place(),
                failure(letter),
                state == LetterState.OPEN ? 1 : 0,
                state == LetterState.REPLAYED ? 1 : 0,
                state == LetterState.DISCARDED ? 1 : 0,
                letter.writtenAt(),
                letter.writtenAt(),
                letter.id().toString());
    }

    Group and(Group other) {
        boolean newer = newest == null || (other.newest != null && !other.newest.isBefore(newest));
        return new Group(
                source,
                place,
                failure,
                open + other.open,
                replayed + other.replayed,
                discarded + other.discarded,
                oldest == null || (other.oldest != null && other.oldest.isBefore(oldest)) ? other.oldest : oldest,
                newer ? other.newest : newest,
                newer ? other.newestId : newestId);
    }

    private static @Nullable String failure(DeadLetter letter) {
        return letter.exception() == null ? letter.reason() : letter.failure();
    }
}
