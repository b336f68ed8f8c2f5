package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Processes of this home that outlived a supervisor which was killed. They are known by a mark in their environment. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Leftovers() {}

    /** Stops them, and tells how many there were. */
    public static int stop(Path home) throws InterruptedException {
        var left = of(home);
        left.forEach(ProcessHandle::destroy);
        var deadline = Instant.now().plus(GRACE);
        while (!of(home).isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        of(home).forEach(ProcessHandle::destroyForcibly);
        return left.size();
    }

    private static List<ProcessHandle> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> isOf(home, process))
                .toList();
    }

    private static boolean isOf(Path home, ProcessHandle process) {
        if (process.pid() == ProcessHandle.current().pid()) {
            return false;
        }
        try {
            var environment = Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
            return Arrays.asList(environment.split("\0")).contains(Launched.MARK + "=" + home);
        } catch (IOException e) {
            return false;
        }
    }
}
