package io.codeflix.stack.apps;

import io.codeflix.stack.component.JavaProgram;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A runnable jar taken apart: the JVM archives classes of ordinary jars only, and a build may replace the runnable one
 * while it runs.
 *
 * @param folder named after the moment the jar was written, so that each build has its own
 */
record UnpackedApp(Path folder, Path jar) {
    private static final int BUILDS_KEPT = 2;

    /** Takes it apart unless that has been done. A file's lock keeps other stacks away, not other threads of this one. */
    static synchronized UnpackedApp of(Path app) throws IOException, InterruptedException {
        var parent = Files.createDirectories(app.resolveSibling("unpacked-app"));
        // builds are reproducible, down to the time in the file: when the file itself came to be is told apart
        var made = ((FileTime) Files.getAttribute(app, "unix:ctime")).toMillis();
        var folder = parent.resolve("build-" + made);
        try (var channel =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                removeOldBuilds(parent);
                unpack(app, folder);
            }
        }
        return new UnpackedApp(folder, folder.resolve(app.getFileName()));
    }

    private static void unpack(Path app, Path folder) throws IOException, InterruptedException {
        var draft = Files.createTempDirectory(folder.getParent(), "draft");
        var line = JavaProgram.small(64)
                .with("-Djarmode=tools")
                .jar(app, "extract", "--force", "--destination", draft.toString());
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s can't be taken apart: %s".formatted(app, output));
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeOldBuilds(Path parent) throws IOException {
        List<Path> builds;
        try (var folders = Files.list(parent)) {
            builds = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path build) -> build.toFile().lastModified())
                            .reversed())
                    .skip(BUILDS_KEPT - 1)
                    .toList();
        }
        for (var build : builds) {
            try (Stream<Path> files = Files.walk(build)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
