package io.codeflix.streams.query;

import java.util.OptionalLong;

/** How far what was told may be behind what is so. */
public sealed interface Staleness {

    /** The owner of the key said it. */
    record Fresh() implements Staleness {}

    /**
     * A copy said it, because the owner can't be asked.
     *
     * @param records of the copy's partition that it had not read yet, half a second ago at most; markers of transactions
     *     count too, so it is an upper bound of the changes. Empty where the brokers don't tell.
     */
    record Behind(OptionalLong records) implements Staleness {}

    Staleness FRESH = new Fresh();
}
