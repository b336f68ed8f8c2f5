package io.codeflix.media.it;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that happens by itself. */
final class TimeAllowed {

    private TimeAllowed() {}

    static void until(Duration allowed, Callable<Boolean> happened) throws Exception {
        long end = System.nanoTime() + allowed.toNanos();
        while (!happened.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + allowed);
            }
            Thread.sleep(50);
        }
    }
}
