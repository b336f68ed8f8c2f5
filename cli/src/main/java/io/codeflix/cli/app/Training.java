package io.codeflix.cli.app;

import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** What the start-up cache learns from: the ways that most commands take, help and failures included. Nothing is printed. */
final class Training {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("video", "list", "--help"),
            List.of("vidoe"),
            List.of("help", "video"),
            List.of("video", "delete", "Heat", "--dry-run", "--url", "http://127.0.0.1:9"),
            List.of("__complete", "--", "video", ""),
            List.of("__complete", "--", "topic", "tail", ""),
            List.of("man", "video", "list"),
            List.of("status"),
            List.of("status", "-o", "json"),
            List.of("category", "list", "--url", "http://127.0.0.1:9")); // the discard port: nobody answers

    private Training() {}

    /** @param args the folder to put the prepared help into */
    public static void main(String... args) throws IOException {
        var surroundings = Surroundings.ofThisProcess();
        for (var words : COMMANDS) {
            Codeflix.run(surroundings, nowhere(), nowhere(), words.toArray(String[]::new));
        }
        PreparedHelp.write(Path.of(args[0]), Codeflix.commandLine(surroundings, nowhere(), nowhere()));
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }
}
