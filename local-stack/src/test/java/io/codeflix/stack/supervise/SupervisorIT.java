package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ordinary processes under the supervisor, seen through its state file as everyone sees it. */
class SupervisorIT {
    @TempDir
    Path home;

    private @Nullable Supervisor supervisor;

    @AfterEach
    void stop() throws InterruptedException {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void aKilledProcessComesBackWithWhatItStartedGone() {
        // Given
        supervise(program("sleeper", "echo up; sleep 600 & echo $! > child; wait"));
        await().until(() -> state("sleeper").equals("UP") && Files.exists(home.resolve("child")));
        long pid = component("sleeper").getLong("pid");
        var child = Path.of("/proc", read("child"), "stat");
        // When
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        // Then
        await().until(() ->
                state("sleeper").equals("UP") && component("sleeper").getLong("pid") != pid);
        await().until(() -> hasEnded(child));
        assertThat(stack().getString("state")).isEqualTo("UP");
    }

    @Test
    void aProcessThatNeverComesUpFailsWithTheEndOfItsLogAndHoldsBackWhatNeedsIt() {
        supervise(
                withProbe(program("broken", "echo no such disk; exit 3"), () -> {
                    throw new IOException("not yet");
                }),
                needing("broken", program("app", "sleep 600")));
        await().until(() -> stack().getString("state").equals("DEGRADED"));
        assertThat(component("broken").getString("detail"))
                .contains("exit code 3")
                .contains("no such disk")
                .contains("given up");
        assertThat(component("app").getString("state")).isEqualTo("FAILED");
        assertThat(component("app").getString("detail")).contains("needs broken");
    }

    @Test
    void noComponentWaitsForTheCarrierOfAnother() {
        // Given
        var kinds = new CopyOnWriteArraySet<Boolean>();
        // When
        supervise(withProbe(
                program("sleeper", "sleep 600"),
                () -> kinds.add(Thread.currentThread().isVirtual())));
        await().until(() -> state("sleeper").equals("UP"));
        // Then
        assertThat(kinds).containsExactly(false);
    }

    @Test
    void whatIsNeededStopsLast() throws InterruptedException {
        // Given
        var server = program("server", "trap 'echo server >> ends; exit' TERM; echo > server-ready; sleep 600 & wait");
        var app = program("app", "trap 'echo app >> ends; exit' TERM; echo > app-ready; sleep 600 & wait");
        var running = supervise(server, needing("server", app));
        await().until(() -> Files.exists(home.resolve("server-ready")) && Files.exists(home.resolve("app-ready")));
        // When
        running.stop();
        // Then
        assertThat(read("ends").lines()).containsExactly("app", "server");
        assertThat(stack().getString("state")).isEqualTo("DOWN");
        assertThat(component("server").getString("state")).isEqualTo("STOPPED");
    }

    @Test
    void whatAKilledSupervisorLeftBehindIsFoundByItsMark() throws IOException, InterruptedException {
        // Given
        var left = new ProcessBuilder("/bin/sh", "-c", "sleep 600");
        left.environment().put(Launched.MARK, home.toString());
        var process = left.start();
        var ofAnotherHome = new ProcessBuilder("/bin/sh", "-c", "sleep 600");
        ofAnotherHome.environment().put(Launched.MARK, home.resolve("other").toString());
        var other = ofAnotherHome.start();
        try {
            // When
            Leftovers.stop(home);
            // Then
            assertThat(process.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            other.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private Supervisor supervise(Component... components) {
        var file = new StackFile(
                home.resolve("stack.json"), "http://127.0.0.1:1", new Endpoints("", "", "", ""), Instant.now());
        var started = new Supervisor(List.of(components), home, file);
        supervisor = started;
        started.start();
        return started;
    }

    private Component program(String name, String script) {
        Work.Program program = () -> new Command(List.of("/bin/sh", "-c", script), Map.of(), home);
        return new Component(
                name, Set.of(), List.of(), program, Probe.NONE, Duration.ofSeconds(10), home.resolve(name + ".log"));
    }

    private static Component needing(String need, Component component) {
        return new Component(
                component.name(),
                Set.of(need),
                component.ports(),
                component.work(),
                component.probe(),
                component.patience(),
                component.log());
    }

    private static Component withProbe(Component component, Probe probe) {
        return new Component(
                component.name(),
                component.needs(),
                component.ports(),
                component.work(),
                probe,
                component.patience(),
                component.log());
    }

    /** A process that nobody has waited for yet has ended too. */
    private static boolean hasEnded(Path stat) {
        try {
            return Files.readString(stat).contains(") Z ");
        } catch (IOException e) {
            return true;
        }
    }

    private String state(String name) {
        return component(name).getString("state");
    }

    private JsonObject component(String name) {
        return stack().getJsonArray("components").stream()
                .map(JsonObject.class::cast)
                .filter(component -> component.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject stack() {
        return new JsonObject(read("stack.json"));
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
