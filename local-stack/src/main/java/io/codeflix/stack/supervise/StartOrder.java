package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings components into an order in which each comes after what it needs. */
public final class StartOrder {

    private StartOrder() {}

    /**
     * Keeps the given order where needs leave a choice.
     *
     * @throws IllegalArgumentException when a need names nobody, or needs go in a circle
     */
    public static List<Component> of(List<Component> components) {
        var left = new LinkedHashMap<String, Component>();
        components.forEach(component -> left.put(component.name(), component));
        refuseUnknownNeeds(left);
        var ordered = new ArrayList<Component>();
        while (!left.isEmpty()) {
            var next = left.values().stream()
                    .filter(component -> component.needs().stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("needs go in a circle: " + left.keySet()));
            ordered.add(left.remove(next.name()));
        }
        return List.copyOf(ordered);
    }

    private static void refuseUnknownNeeds(Map<String, Component> all) {
        var unknown = all.values().stream()
                .flatMap(component -> component.needs().stream())
                .filter(need -> !all.containsKey(need))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("needed, but not part of the stack: " + unknown);
        }
    }
}
