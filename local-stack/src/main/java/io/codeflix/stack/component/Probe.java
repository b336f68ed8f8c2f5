package io.codeflix.stack.component;

/** Finds out whether a component does its work; a listening port alone proves nothing. */
@FunctionalInterface
public interface Probe {

    /** For components that are healthy once they have started. */
    Probe NONE = () -> {};

    /** Returns when healthy, throws what is in the way otherwise. Takes a few seconds at most. */
    void check() throws Exception;
}
