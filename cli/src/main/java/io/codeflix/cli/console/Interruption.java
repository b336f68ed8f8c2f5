package io.codeflix.cli.console;

/** Ctrl-C, for what has to be put right before this process ends. */
public final class Interruption {

    private Interruption() {}

    /** Runs {@code task} at an interruption, until it is forgotten. */
    public static void atOne(Thread task) {
        Runtime.getRuntime().addShutdownHook(task);
    }

    public static void forget(Thread task) {
        try {
            Runtime.getRuntime().removeShutdownHook(task);
        } catch (IllegalStateException e) {
            // the interruption is here, and the task runs
        }
    }
}
