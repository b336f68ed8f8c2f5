package io.codeflix.cli.demo;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Progress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was done one after the other, and how long each took. */
final class Stages {

    private static final int WIDTH = 58;

    private final Progress progress;
    private final Map<String, Long> millis = new LinkedHashMap<>();

    Stages(Progress progress) {
        this.progress = progress;
    }

    interface Step<T> {
        T run() throws Exception;
    }

    interface Told<T> {
        String by(T result) throws Exception;
    }

    /** Runs a step; {@code told} says what came of it. */
    <T> T run(String name, Step<T> step, Told<T> told) throws Exception {
        long started = System.nanoTime();
        var result = step.run();
        var took = Duration.ofNanos(System.nanoTime() - started);
        millis.put(name, took.toMillis());
        var line = told.by(result);
        progress.done("✓ " + line + " ".repeat(Math.max(1, WIDTH - Cell.of(line).length())) + Cell.duration(took));
        return result;
    }

    /** In milliseconds, in the order in which they ran. */
    Map<String, Long> millis() {
        return Collections.unmodifiableMap(millis);
    }
}
