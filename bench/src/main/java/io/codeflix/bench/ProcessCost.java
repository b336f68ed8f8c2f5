package io.codeflix.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process and its children cost, by the kernel's books. */
final class ProcessCost {
    private static final int CLOCK_TICKS_A_SECOND = 100;

    private ProcessCost() {}

    /** CPU time used so far; zero where the process is gone. */
    static Duration cpu(long pid) {
        return family(pid).map(ProcessCost::ownCpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory in MiB; zero where the process is gone. */
    static long residentMebibytes(long pid) {
        return family(pid).mapToLong(ProcessCost::ownResidentKibibytes).sum() / 1024;
    }

    /** Resident memory of the process without its children, in MiB. */
    static long ownResidentMebibytes(long pid) {
        return ownResidentKibibytes(pid) / 1024;
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    /** CPU time of the process without its children. */
    static Duration ownCpu(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]); // utime and stime, proc(5)
            return Duration.ofMillis(ticks * 1000 / CLOCK_TICKS_A_SECOND);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }

    private static long ownResidentKibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
