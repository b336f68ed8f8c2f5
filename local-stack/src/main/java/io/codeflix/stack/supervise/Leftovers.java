package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes of this home that outlived a supervisor which was killed. They are known by a mark in their environment. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Stops them, and tells how many there were. */
    public static int stop(Path home) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> isOf(home, process))
                .toList();
        left.forEach(ProcessHandle::destroy);
        var ends =
                CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            ends.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            left.forEach(ProcessHandle::destroyForcibly);
        }
        return left.size();
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
