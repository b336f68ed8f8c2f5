package io.codeflix.stack.component;

/** How a component runs. */
public sealed interface Work {

    /** A process of its own, started again when it dies. */
    @FunctionalInterface
    non-sealed interface Program extends Work {
        /** Does what has to be done before a start, such as formatting storage, and tells how to start. */
        Command prepare() throws Exception;
    }

    /** Something to be done once at each start. */
    @FunctionalInterface
    non-sealed interface OneShot extends Work {
        /** Does it, and says what was done. */
        String run() throws Exception;
    }

    /** Runs inside the supervisor. */
    @FunctionalInterface
    non-sealed interface Resident extends Work {
        /** Starts it; closing the result stops it. */
        AutoCloseable start() throws Exception;
    }

    /**
     * Somebody else runs it; its health is watched all the same.
     *
     * @param where its address, for people
     */
    record Elsewhere(String where) implements Work {}

    /** Can't run here, and nothing is wrong with that. */
    record LeftOut(String reason) implements Work {}
}
