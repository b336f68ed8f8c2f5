package io.codeflix.encoder.encode;

import io.codeflix.encoder.failure.RunFailedException;
import java.util.regex.Pattern;

/** Names of rungs become names of files, so only harmless ones are taken. */
public final class TrackNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private TrackNames() {}

    /** The same name. */
    public static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw RunFailedException.refused("bad-task", "The task names a rung in a way no file can be called.");
        }
        return name;
    }
}
