package io.codeflix.media.playback;

import java.time.Duration;

/** How long things of a playback live. */
public final class Life {
    /** To open the first manifest. */
    public static final Duration OF_TICKET = Duration.ofMinutes(5);

    /** A film may be paused: twice its length, and two hours for the tea. */
    private static final Duration PAUSES = Duration.ofHours(2);

    /** The longest that signed URLs of S3 can be good for. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private Life() {}

    /** From the opening to the end of every URL that was handed out for it. */
    public static Duration ofWatching(long filmMillis) {
        Duration life = Duration.ofMillis(filmMillis).multipliedBy(2).plus(PAUSES);
        return life.compareTo(LONGEST) > 0 ? LONGEST : life;
    }
}
