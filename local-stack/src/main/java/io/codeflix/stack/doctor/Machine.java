package io.codeflix.stack.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What this machine has. */
final class Machine {
    private static final long MEBI = 1024 * 1024;

    /** The platform with one worker takes about 2.5 GiB; an encode comes on top. */
    private static final long ENOUGH_MEMORY_MEBI = 4096;

    private static final long TOO_LITTLE_MEMORY_MEBI = 2560;
    private static final long ENOUGH_DISK_MEBI = 5120;
    private static final long TOO_LITTLE_DISK_MEBI = 1024;

    private Machine() {}

    static Check java() {
        int version = Runtime.version().feature();
        var detail = "%s, %s".formatted(Runtime.version(), System.getProperty("java.home"));
        return version == 25
                ? Check.ok("jdk", detail)
                : Check.fail("jdk", detail + ": install a JDK 25 or point JAVA_HOME to one");
    }

    static Check memory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            long free = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            return memory(free);
        } catch (IOException e) {
            return Check.warn("memory", "this system doesn't tell; the platform takes up to 4 GiB");
        }
    }

    static Check memory(long freeMebi) {
        var detail = "%d MiB free".formatted(freeMebi);
        if (freeMebi >= ENOUGH_MEMORY_MEBI) {
            return Check.ok("memory", detail);
        }
        var advice = detail + ", the platform takes up to 4 GiB: close something";
        return freeMebi >= TOO_LITTLE_MEMORY_MEBI ? Check.warn("memory", advice) : Check.fail("memory", advice);
    }

    static Check disk(Path home) throws IOException {
        var existing = home.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return disk(Files.getFileStore(existing).getUsableSpace() / MEBI, home);
    }

    static Check disk(long freeMebi, Path home) {
        var detail = "%d MiB free for %s".formatted(freeMebi, home);
        if (freeMebi >= ENOUGH_DISK_MEBI) {
            return Check.ok("disk", detail);
        }
        var advice = detail + ": make room, or put the data elsewhere with CODEFLIX_HOME";
        return freeMebi >= TOO_LITTLE_DISK_MEBI ? Check.warn("disk", advice) : Check.fail("disk", advice);
    }

    static Check processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return count >= 2
                ? Check.ok("processors", String.valueOf(count))
                : Check.warn("processors", "one: starting takes minutes");
    }

    static Check ffmpeg() {
        var configured = System.getenv("CODEFLIX_WORKER_FFMPEG");
        if (configured != null) {
            return Files.isExecutable(Path.of(configured))
                    ? Check.ok("ffmpeg", configured + ", as configured")
                    : Check.fail("ffmpeg", "CODEFLIX_WORKER_FFMPEG names " + configured + ", which can't be run");
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> Check.ok("ffmpeg", found + ", installed"))
                .orElseGet(() -> Check.ok("ffmpeg", "none installed, the worker's bundled one is used"));
    }
}
