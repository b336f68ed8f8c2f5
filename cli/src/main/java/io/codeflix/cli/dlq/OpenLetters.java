package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.contract.ClusterOptions;
import java.util.ArrayList;
import java.util.List;

/** The ids of dead letters in topics that nothing was done with yet, with what went wrong. */
public final class OpenLetters {

    private OpenLetters() {}

    public static List<String> ids(Surroundings surroundings) {
        try (var office = PostOffice.open(new ClusterOptions(), surroundings)) {
            var journal = office.journal();
            var ids = new ArrayList<String>();
            office.eachInTopics(LetterId.topics(), letter -> {
                if (journal.stateOf(letter) == LetterState.OPEN) {
                    ids.add(letter.id() + "\t" + letter.failure());
                }
            });
            return ids;
        }
    }
}
