package io.codeflix.cli.stack;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the local platform's supervisor: a process of its own that outlives this one and its terminal. */
public final class Supervisor {

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Surroundings surroundings;
    private final StackHome home;

    public Supervisor(Surroundings surroundings, StackHome home) {
        this.surroundings = surroundings;
        this.home = home;
    }

    /** Its own session, so that Ctrl-C in this terminal doesn't reach it. */
    Process startDetached(StackSize size) {
        try {
            var log = home.log("supervisor");
            Files.createDirectories(log.getParent());
            var command = new ArrayList<String>(List.of("/bin/sh", "-c", DETACH, "sh"));
            command.addAll(java("run"));
            var builder = new ProcessBuilder(command)
                    .directory(surroundings.root().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectErrorStream(true);
            builder.environment().put("CODEFLIX_HOME", home.path().toString());
            builder.environment().put("CODEFLIX_WORKERS", Integer.toString(size.workers()));
            builder.environment().put("CODEFLIX_INSTANCES", size.instancesText());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code setsid} where there is one (Linux), else the shell's own job control (macOS). */
    private static final String DETACH =
            "if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else set -m; \"$@\" & wait $!; fi";

    /** Runs one of its other verbs to the end. */
    Process run(String verb) {
        try {
            var builder =
                    new ProcessBuilder(java(verb)).directory(surroundings.root().toFile());
            builder.environment().put("CODEFLIX_HOME", home.path().toString());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> java(String verb) throws IOException {
        var target = surroundings.root().resolve("local-stack/target");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        var jar = target.resolve("local-stack-app.jar");
        var classpath = target.resolve("local-stack.classpath");
        if (Files.exists(jar)) {
            command.addAll(List.of("-jar", jar.toString()));
        } else if (Files.exists(classpath)) {
            command.addAll(List.of("-cp", Files.readString(classpath).strip(), "io.codeflix.stack.app.LocalStack"));
        } else {
            throw new UnavailableException(
                    "the local platform isn't built (nothing in " + target + ")",
                    "run './codeflix' from the repository: it builds what is missing");
        }
        command.add(verb);
        return command;
    }
}
