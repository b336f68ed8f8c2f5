package io.codeflix.stack.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A part of the stack.
 *
 * @param name what people call it; its log and its data folder are named so
 * @param needs names of those that must be up before it starts
 * @param ports what it listens on, the main one first
 * @param work what it does
 * @param probe tells whether it is healthy
 * @param patience how long it may take to become healthy
 * @param log where its output goes
 */
public record Component(
        String name, Set<String> needs, List<Integer> ports, Work work, Probe probe, Duration patience, Path log) {

    /** How long one that runs elsewhere may take to answer for the first time. */
    private static final Duration PATIENCE_ELSEWHERE = Duration.ofSeconds(60);

    public Component {
        needs = Set.copyOf(needs);
        ports = List.copyOf(ports);
    }

    /** One that is used and watched, but not started. */
    public static Component elsewhere(String name, String where, Probe probe, Path log) {
        return new Component(name, Set.of(), List.of(), new Work.Elsewhere(where), probe, PATIENCE_ELSEWHERE, log);
    }
}
