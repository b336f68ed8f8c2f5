package io.codeflix.bench;

import java.io.IOException;
import java.time.Duration;

/** A token of one user that never gets old: measurements take longer than tokens live. */
final class SteadyToken {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RunningPlatform platform;
    private final String user;
    private String token;
    private long takenAt;

    SteadyToken(RunningPlatform platform, String user) throws IOException, InterruptedException {
        this.platform = platform;
        this.user = user;
        this.token = platform.token(user);
        this.takenAt = System.nanoTime();
    }

    synchronized String now() throws IOException, InterruptedException {
        if (System.nanoTime() - takenAt > FRESH.toNanos()) {
            token = platform.token(user);
            takenAt = System.nanoTime();
        }
        return token;
    }
}
