package io.codeflix.cli.creation;

import java.time.Duration;
import java.time.Instant;

/** A creation, for people. */
public final class CreationText {

    /** What it means that nothing was made. */
    public static final String REPEATED =
            "repeated: the answer of the same command within the last 10 minutes; --new makes another";

    private CreationText() {}

    public static String of(String thing, Created created) {
        var text = "Created %s %s".formatted(thing, created.id());
        return created.at() == null
                ? text
                : text + " (repeated: the answer of %s ago; --new makes another)".formatted(age(created.at()));
    }

    private static String age(Instant at) {
        var age = Duration.between(at, Instant.now());
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }
}
