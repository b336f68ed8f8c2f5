package io.codeflix.streams.settings;

import java.time.Duration;

/**
 * How soon others take over what an instance did that died.
 *
 * @param standbys warm copies of each store on other instances, which answer meanwhile and needn't be restored
 * @param session silence after which an instance counts as dead; under 6 s the brokers' {@code
 *     group.min.session.timeout.ms} has to allow it
 * @param transaction after which the transaction that it left open is aborted; until then its partitions stand still
 */
public record Takeover(int standbys, Duration session, Duration transaction) {

    /** One instance, which nobody takes over from, with what brokers allow unless told. */
    public static final Takeover ALONE = new Takeover(0, Duration.ofSeconds(6), Duration.ofSeconds(10));

    int sessionMillis() {
        return Math.toIntExact(session.toMillis());
    }

    int transactionMillis() {
        return Math.toIntExact(transaction.toMillis());
    }
}
