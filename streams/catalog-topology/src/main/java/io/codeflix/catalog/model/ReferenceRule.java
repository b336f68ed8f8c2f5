package io.codeflix.catalog.model;

import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.util.List;

/** What is asked of every list of ids: not too many, and something has each of them. */
final class ReferenceRule {
    private ReferenceRule() {}

    /**
     * Notes what is wrong with the ids of a field.
     *
     * @param things what the ids stand for, in the plural
     * @param unknown those among them that nothing has
     */
    static Violations note(
            Violations violations, String field, String things, List<String> ids, int max, List<String> unknown) {
        return violations
                .require(
                        ids.size() <= max,
                        field,
                        "too-many",
                        "'%s' may hold at most %d %s.".formatted(field, max, things))
                .require(
                        unknown.isEmpty(),
                        field,
                        Problem.UNKNOWN_REFERENCE,
                        "Some %s could not be found: %s".formatted(things, String.join(", ", unknown)));
    }
}
