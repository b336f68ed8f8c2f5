package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process we started. */
final class Launched {
    /** Marks our processes in their environment, so that the next supervisor recognises what a killed one left. */
    static final String MARK = "CODEFLIX_COMPONENT_OF";

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final boolean LEADS_ITS_SESSION = Files.isExecutable(SETSID);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Process process;
    private final Command command;

    private Launched(Process process, Command command) {
        this.process = process;
        this.command = command;
    }

    static Launched start(Component component, Command command, Path home) throws IOException {
        LogFile.rotate(component.log(), LogFile.LIMIT_BYTES);
        var builder = new ProcessBuilder(inOwnSession(command.line()))
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(component.log().toFile()));
        // what a developer's shell says about Java isn't meant for the servers
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS") || name.equals("CLASSPATH"));
        builder.environment().putAll(command.environment());
        builder.environment().put(MARK, home.toString());
        var process = builder.start();
        process.getOutputStream().close();
        return new Launched(process, command);
    }

    /** Ctrl-C in a terminal goes to every process of its session; the order of stopping is ours to choose. */
    private static List<String> inOwnSession(List<String> line) {
        if (!LEADS_ITS_SESSION) {
            return line;
        }
        var own = new ArrayList<String>();
        own.add(SETSID.toString());
        own.addAll(line);
        return own;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits for its end, and says how it ended. */
    String awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        return code > 128 ? "killed by signal " + (code - 128) : "ended with exit code " + code;
    }

    /** Asks it to stop, and makes it after a while. */
    void stop() throws InterruptedException {
        if (process.isAlive()) {
            signal();
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
        command.afterwards().run();
    }

    /** What a process that was killed leaves running, such as an encoder: it belongs to the same session. */
    void killChildren() throws InterruptedException {
        if (LEADS_ITS_SESSION) {
            kill("KILL", "-" + pid());
        }
    }

    private void signal() throws InterruptedException {
        if (command.stopSignal().equals("TERM")) {
            process.destroy();
        } else {
            kill(command.stopSignal(), String.valueOf(pid()));
        }
    }

    /** The shell's own {@code kill}, as Java knows two signals only and the program isn't installed everywhere. */
    private static void kill(String signal, String whom) throws InterruptedException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s %s -- %s".formatted(signal, whom))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to send a signal with", e);
        }
    }
}
