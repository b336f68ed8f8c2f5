package io.codeflix.bench;

import java.util.List;

/** Latencies in the order of their size. */
record Percentiles(List<Double> sortedMillis) {

    static Percentiles of(List<Double> millis) {
        return new Percentiles(millis.stream().sorted().toList());
    }

    double at(double percent) {
        int index = (int) Math.ceil(percent / 100 * sortedMillis.size()) - 1;
        return sortedMillis.get(Math.max(0, index));
    }

    String row(String name) {
        return "| %-48s | %5d | %7.1f | %7.1f | %7.1f |"
                .formatted(name, sortedMillis.size(), at(50), at(99), sortedMillis.getLast());
    }
}
