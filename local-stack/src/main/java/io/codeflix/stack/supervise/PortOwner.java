package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who listens on a port, the way Linux tells it: the socket's inode, then the process that holds it open. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Name and pid; empty where the system doesn't tell, for instance about processes of other users. */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .flatMap(line -> inode(line, port).stream())
                .flatMap(inode -> holder(inode).stream())
                .findFirst();
    }

    /** Inode of the socket that listens on the port, if the line of the table is about it. */
    static Optional<String> inode(String line, int port) {
        var fields = line.strip().split("\\s+");
        boolean listens =
                fields.length > 9 && fields[1].endsWith(":%04X".formatted(port)) && fields[3].equals(LISTENING);
        return listens ? Optional.of(fields[9]) : Optional.empty();
    }

    private static Optional<String> holder(String inode) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (holds(process, "socket:[" + inode + "]")) {
                    var name =
                            lines(process.resolve("comm")).stream().findFirst().orElse("a process");
                    return Optional.of("%s (pid %s)".formatted(name, process.getFileName()));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // gone meanwhile, or somebody else's
        }
        return false;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
