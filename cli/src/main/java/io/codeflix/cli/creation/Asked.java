package io.codeflix.cli.creation;

import java.util.Optional;

/**
 * How a creation is asked for.
 *
 * @param key said on the command line, which is then all that counts
 * @param anew whether it is to be made although the same command made it before
 */
public record Asked(Optional<String> key, boolean anew) {

    /** As the command says it, without options. */
    public static Asked plainly() {
        return new Asked(Optional.empty(), false);
    }
}
