package io.codeflix.streams.api.peer;

import io.codeflix.streams.query.Staleness;
import io.codeflix.streams.query.Told;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.ResponseEntity;

/**
 * Marks an answer that a copy gave because the owner could not: {@code Codeflix-Stale: 12}, the number of records the copy
 * was behind at most, or {@code unknown}. An answer without it is the owner's.
 */
public final class StaleHeader {
    public static final String NAME = "Codeflix-Stale";
    private static final String UNKNOWN = "unknown";

    private StaleHeader() {}

    /** 200, marked where it has to be. */
    public static ResponseEntity.BodyBuilder ok(Told<?> told) {
        var answer = ResponseEntity.ok();
        text(told.staleness()).ifPresent(text -> answer.header(NAME, text));
        return answer;
    }

    /** Empty for what isn't stale. */
    public static Optional<String> text(Staleness staleness) {
        return switch (staleness) {
            case Staleness.Fresh _ -> Optional.empty();
            case Staleness.Behind(OptionalLong records) ->
                Optional.of(records.isPresent() ? Long.toString(records.getAsLong()) : UNKNOWN);
        };
    }

    static Staleness read(Optional<String> header) {
        return header.<Staleness>map(text -> new Staleness.Behind(
                        text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() < 19
                                ? OptionalLong.of(Long.parseLong(text))
                                : OptionalLong.empty()))
                .orElse(Staleness.FRESH);
    }
}
