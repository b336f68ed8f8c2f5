package io.codeflix.stack.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that has to finish before a server can start. */
final class Preparation {

    private Preparation() {}

    /** @throws IOException when it fails; its output is in the log */
    static void run(List<String> line, Map<String, String> environment, Path folder, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("preparing failed with exit code %d: %s".formatted(code, line.getFirst()));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
