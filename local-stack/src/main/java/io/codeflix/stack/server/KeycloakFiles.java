package io.codeflix.stack.server;

import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.home.Checkout;
import io.codeflix.stack.home.MissingPartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Keycloak keeps its data among its programs. Here the programs stay where the build unpacked them, and a data folder
 * links to them; Keycloak takes the data folder for its home.
 */
final class KeycloakFiles {
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true");

    private final Path unpacked;
    private final Path target;

    KeycloakFiles(Checkout checkout) throws IOException {
        this.target = checkout.target("keycloak");
        try (var folders = Files.list(checkout.unpacked("keycloak"))) {
            this.unpacked = folders.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new MissingPartException("no Keycloak in " + target));
        }
    }

    String classPath() {
        return unpacked.resolve("lib/quarkus-run.jar").toString();
    }

    void linkInto(Path home) throws IOException {
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, unpacked.resolve(part));
        }
    }

    /** Keycloak's own build bakes the database and features in: 20 s once, which every later start saves. */
    void buildOnce(JavaProgram java, Path home, Path log) throws IOException, InterruptedException {
        var done = target.resolve("built-" + Integer.toHexString(BUILD.hashCode()));
        try (var channel = FileChannel.open(
                        target.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(done)) {
                var line = java.main(
                        classPath(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", BUILD.toArray(String[]::new));
                Preparation.run(line, Map.of(), home, log);
                Files.createFile(done);
            }
        }
    }
}
