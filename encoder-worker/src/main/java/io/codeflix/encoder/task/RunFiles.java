package io.codeflix.encoder.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one run reads and writes: folders of its own here, and a prefix of its own in the store, so that neither a
 * redelivery nor a run thought dead can mix its files with another's.
 *
 * @param folder scratch folder of the run
 * @param prefix prefix in the store that ends with the run's id and a slash
 * @param runId the run
 */
record RunFiles(Path folder, String prefix, String runId) {

    /** @param outputPrefix ends with a slash unless it is empty */
    static RunFiles of(Path folder, String outputPrefix, String runId) throws IOException {
        var files = new RunFiles(folder, outputPrefix + runId + "/", runId);
        Files.createDirectories(files.output());
        Files.createDirectories(files.scratch());
        Files.createDirectories(files.input(""));
        return files;
    }

    Path input(String name) {
        return folder.resolve("in").resolve(name);
    }

    Path output() {
        return folder.resolve("out");
    }

    Path scratch() {
        return folder.resolve("tmp");
    }

    String key(String fileName) {
        return prefix + fileName;
    }
}
