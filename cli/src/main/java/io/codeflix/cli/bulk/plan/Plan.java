package io.codeflix.cli.bulk.plan;

import java.util.List;
import java.util.Map;

/**
 * All that is to be done, in the order of the files; deletions last.
 *
 * @param names what handles stand for
 * @param warnings what may not be meant, though it can be done
 */
public record Plan(List<Planned> steps, Map<String, String> names, List<String> warnings) {

    public List<Planned> of(Planned.Action action) {
        return steps.stream().filter(step -> step.action() == action).toList();
    }

    public String name(String handle) {
        return names.getOrDefault(handle, handle);
    }
}
