package io.codeflix.encoder.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of the film, seconds from its start. */
public record Span(double from, double until) {

    /** Places that lie closer than this are one place to a viewer. */
    private static final double NEAR = 0.5;

    public double seconds() {
        return until - from;
    }

    public boolean isNear(Span other) {
        return from <= other.until + NEAR && other.from <= until + NEAR;
    }

    /** The same places, those that touch as one, in order. */
    public static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparingDouble(Span::from)).forEach(span -> {
            if (!joined.isEmpty() && joined.getLast().isNear(span)) {
                Span last = joined.removeLast();
                joined.add(new Span(last.from, Math.max(last.until, span.until)));
            } else {
                joined.add(span);
            }
        });
        return List.copyOf(joined);
    }

    public static double seconds(List<Span> spans) {
        return spans.stream().mapToDouble(Span::seconds).sum();
    }
}
