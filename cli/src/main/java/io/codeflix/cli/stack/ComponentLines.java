package io.codeflix.cli.stack;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.stack.StackReport.Component;
import io.codeflix.cli.stack.StackReport.ComponentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Starting and stopping, as lines for people. */
final class ComponentLines {

    private ComponentLines() {}

    static List<String> of(StackReport report, boolean everyComponent) {
        var lines = new ArrayList<String>();
        lines.add(summary(report));
        if (everyComponent) {
            report.components().forEach(component -> lines.add("  " + line(component)));
        }
        return lines;
    }

    static List<String> stopping(StackReport report) {
        var left = names(report, ComponentState.UP);
        return List.of(left.isEmpty() ? "stopping" : "stopping, still up: " + left);
    }

    private static String summary(StackReport report) {
        if (report.components().isEmpty()) {
            return "starting the platform";
        }
        var since = report.startedAt() == null
                ? ""
                : " after "
                        + Duration.between(report.startedAt(), Instant.now()).toSeconds() + " s";
        var starting = names(report, ComponentState.STARTING);
        return "starting the platform: %d of %d up%s%s"
                .formatted(
                        report.upCount(),
                        report.components().size(),
                        since,
                        starting.isEmpty() ? "" : ", now " + starting);
    }

    private static String names(StackReport report, ComponentState state) {
        return report.components().stream()
                .filter(component -> component.state() == state)
                .map(Component::name)
                .collect(Collectors.joining(", "));
    }

    private static String line(Component component) {
        var mark = switch (component.state()) {
            case WAITING -> "·";
            case STARTING -> "…";
            case UP -> "✓";
            case FAILED -> "✗";
            case STOPPED -> "-";
        };
        var note = component.state() == ComponentState.UP && component.readyAfterMillis() != null
                ? Cell.duration(Duration.ofMillis(component.readyAfterMillis()))
                : component.detail() == null ? component.state().name().toLowerCase(Locale.ROOT) : component.detail();
        return "%s %-18s %s".formatted(mark, component.name(), Cell.of(note));
    }
}
