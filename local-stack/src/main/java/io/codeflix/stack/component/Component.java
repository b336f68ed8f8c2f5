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

    public Component {
        needs = Set.copyOf(needs);
        ports = List.copyOf(ports);
    }
}
