package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Fields;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of several new things that are the same each one is: two in one list are two, the same list again is the same. */
final class Occurrences {

    private final Map<Planned, Integer> byStep = new IdentityHashMap<>();

    Occurrences(List<Planned> steps) {
        var seen = new HashMap<Object, Integer>();
        steps.stream()
                .filter(step -> step.action() == Planned.Action.CREATE)
                .forEach(step -> byStep.put(step, seen.merge(content(step), 1, Integer::sum) - 1));
    }

    int of(Planned step) {
        return byStep.getOrDefault(step, 0);
    }

    /** What is sent to create it. */
    private static Object content(Planned step) {
        var content = new LinkedHashMap<String, Object>();
        step.kind().fields().stream()
                .filter(field -> field.detail() || field.name().equals(Fields.ACTIVE))
                .forEach(field -> content.put(field.name(), step.wanted().getOrDefault(field.name(), "")));
        return List.of(step.kind(), content);
    }
}
