package io.codeflix.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that survives stops and starts: data, logs, secrets and the state file. Never in version control. */
public record Home(Path root) {

    /** Data of a component; made when missing, for its owner only. */
    public Path data(String component) {
        return privateFolder(root.resolve("data").resolve(component));
    }

    /** Log of a component; the folder is made when missing. */
    public Path log(String component) {
        return folder(root.resolve("logs")).resolve(component + ".log");
    }

    public Secrets secrets() {
        return new Secrets(privateFolder(root.resolve("secrets")));
    }

    public Path stackFile() {
        return folder(root).resolve("stack.json");
    }

    /** What runs elsewhere; not there unless somebody wrote it. */
    public Path externalFile() {
        return root.resolve(External.FILE);
    }

    public Path pidFile() {
        return folder(root).resolve("supervisor.pid");
    }

    /** Whether a supervisor holds this home right now. */
    public boolean isRunning() {
        if (!Files.exists(pidFile())) {
            return false;
        }
        try (var channel = FileChannel.open(pidFile(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path privateFolder(Path path) {
        try {
            folder(path);
            return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
