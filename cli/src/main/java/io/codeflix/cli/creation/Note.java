package io.codeflix.cli.creation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One creation that was asked for.
 *
 * @param print tells it from every other: who, where, which command, what content
 * @param key the Idempotency-Key that it was asked under
 * @param at when it was asked for, or answered, last
 * @param id what the platform called it; null while that isn't known
 * @param version it had then
 * @param rest what was to be done beside the creation itself, once all of it is done; null before
 * @param over whether it is of no use any more, as it was refused, or what it made was deleted
 */
record Note(
        String print,
        String key,
        Instant at,
        @Nullable String id,
        long version,
        @Nullable String rest,
        boolean over) {

    static Note open(String print, String key, Instant now) {
        return new Note(print, key, now, null, 0, null, false);
    }

    Note answered(String newId, long newVersion, Instant now) {
        return new Note(print, key, now, newId, newVersion, null, false);
    }

    Note done(long lastVersion, String all) {
        return new Note(print, key, at, id, lastVersion, all, false);
    }

    Note askedAgain(Instant now) {
        return new Note(print, key, now, id, version, rest, false);
    }

    Note ended() {
        return new Note(print, key, at, id, version, rest, true);
    }
}
