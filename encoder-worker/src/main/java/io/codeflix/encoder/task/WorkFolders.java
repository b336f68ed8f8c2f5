package io.codeflix.encoder.task;

import io.codeflix.encoder.ffmpeg.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scratch folders, one a run, whose names say which process they belong to: what a dead one left can be told and swept. */
public final class WorkFolders {
    private static final Logger log = LoggerFactory.getLogger(WorkFolders.class);
    private static final Pattern NAME = Pattern.compile("run-(\\d+)-(\\d+)-.+");

    /** The moment of birth is reckoned from the machine's start, which may be told a little differently later. */
    private static final long CLOCK_MILLIS = 2000;

    private final Path root;

    public WorkFolders(Path root) {
        this.root = root;
    }

    /** A folder only we can read. */
    public Path fresh(String runId) throws IOException {
        Files.createDirectories(root);
        ProcessHandle self = ProcessHandle.current();
        return Files.createDirectory(root.resolve("run-%d-%d-%s".formatted(self.pid(), bornAt(self), runId)));
    }

    /** Removes what runs of dead processes left, and stops programs of theirs that still work in there. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> dead;
        try (Stream<Path> all = Files.list(root)) {
            dead = all.filter(WorkFolders::isDead).toList();
        }
        for (Path folder : dead) {
            log.info("Sweeping {}, left by a worker that died", folder);
            ProcessHandle.allProcesses()
                    .filter(process -> process.info().arguments().stream()
                            .flatMap(Stream::of)
                            .anyMatch(argument -> argument.contains(folder + "/")))
                    .forEach(ProcessHandle::destroyForcibly);
            Folders.delete(folder);
        }
    }

    private static boolean isDead(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(process -> Math.abs(bornAt(process) - Long.parseLong(name.group(2))) < CLOCK_MILLIS)
                        .isEmpty();
    }

    /** A process id can be given again, so its birth belongs to the name. */
    private static long bornAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
