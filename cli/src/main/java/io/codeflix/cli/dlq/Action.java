package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.record.RecordView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operator wants done with a dead letter. */
sealed interface Action {

    /** @param again also what was replayed or discarded before */
    record Replay(boolean again) implements Action {}

    record Discard(String reason) implements Action {}

    /** What that means for one letter. */
    sealed interface Verdict {
        record Send(Destination to) implements Verdict {}

        record Drop(String reason) implements Verdict {}

        record Leave(Outcome outcome, String why) implements Verdict {}

        default Result result(DeadLetter letter) {
            var id = letter.id().toString();
            return switch (this) {
                case Send(var to) -> new Result(id, Outcome.REPLAYED, to.toString());
                case Drop(var reason) -> new Result(id, Outcome.DISCARDED, reason);
                case Leave(var outcome, var why) -> new Result(id, outcome, why);
            };
        }
    }

    /** How it ended. */
    enum Outcome {
        REPLAYED,
        DISCARDED,
        /** Done before, and not done again. */
        ALREADY_DONE,
        REFUSED
    }

    /**
     * One letter's end.
     *
     * @param detail where it went, why it was discarded, or why nothing was done
     */
    record Result(String id, Outcome outcome, @Nullable String detail) {}

    default Verdict on(DeadLetter letter, RecordView content, LetterState state, List<Journal.Entry> past) {
        return switch (this) {
            case Replay(var again)
            when state != LetterState.OPEN && !again -> new Verdict.Leave(Outcome.ALREADY_DONE, words(past.getLast()));
            case Replay _ ->
                switch (Destination.of(letter, content)) {
                    case Destination.Nowhere nowhere -> new Verdict.Leave(Outcome.REFUSED, nowhere.reason());
                    case Destination to -> new Verdict.Send(to);
                };
            case Discard _
            when state == LetterState.DISCARDED -> new Verdict.Leave(Outcome.ALREADY_DONE, words(past.getLast()));
            case Discard(var reason) -> new Verdict.Drop(reason);
        };
    }

    /** For instance {@code replayed 2026-11-28 10:00:00 by ann@host}. */
    static String words(Journal.Entry entry) {
        return "%s %s by %s".formatted(entry.state().name().toLowerCase(Locale.ROOT), at(entry.at()), entry.by());
    }

    private static String at(Instant moment) {
        return Cell.of(moment);
    }
}
