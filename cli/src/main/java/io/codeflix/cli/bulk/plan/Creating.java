package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.creation.Asked;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.creation.Draft;
import java.util.Map;
import java.util.function.Function;

/**
 * How the new things of one command are asked for.
 *
 * @param origin the command, and what it reads: the same entry from elsewhere is another thing
 */
public record Creating(Creations creations, String origin, Function<Planned, Asked> asked) {

    Creations.Begun begin(Planned step, Map<String, Object> body, int occurrence, String rest) {
        var draft = new Draft(origin, step.kind().path(), Json.MAPPER.valueToTree(body), occurrence);
        return creations.begin(draft, asked.apply(step), rest);
    }

    void finished(Creations.Begun begun, long version, String rest) {
        creations.finished(begun, version, rest);
    }

    void deleted(String id) {
        creations.deleted(id);
    }
}
