package io.codeflix.stack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * An installed RabbitMQ.
 *
 * @param root the version's own folder: the wrappers in {@code /usr/sbin} switch user, the scripts in here don't
 */
record RabbitMqFiles(Path root) {
    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");
    private static final String PREFIX = "rabbitmq_server-";

    static Optional<RabbitMqFiles> find() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var folders = Files.list(INSTALLED)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(folder -> Files.isExecutable(folder.resolve("sbin/rabbitmq-server")))
                    .max(Comparator.comparing(Path::toString))
                    .map(RabbitMqFiles::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String version() {
        return root.getFileName().toString().substring(PREFIX.length());
    }

    Path server() {
        return root.resolve("sbin/rabbitmq-server");
    }
}
