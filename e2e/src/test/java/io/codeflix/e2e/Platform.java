package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole platform of its own, with its own data and ports, steered through the command line as a person would. */
final class Platform implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /** Long enough to restore what was deleted, short enough to wait for; nobody else here deletes or replaces anything. */
    static final Duration REMOVAL_AFTER = Duration.ofSeconds(30);

    private static final Duration UP_WITHIN = Duration.ofMinutes(6);

    private final Path root =
            Path.of(System.getProperty("codeflix.root", "..")).toAbsolutePath().normalize();
    private final Path logs = root.resolve("e2e/target/cli-logs");
    private final Path home;
    private final int portBase;

    private Platform(String home, int portBase) {
        this.home = root.resolve("e2e/target").resolve(home);
        this.portBase = portBase;
    }

    /** One platform serves most journeys; it goes down with this JVM. */
    private static final class Shared {
        static final Platform PLATFORM = new Platform("home", 27400);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLATFORM::close));
            PLATFORM.start();
        }
    }

    static Platform up() {
        return Shared.PLATFORM;
    }

    /** A platform for one journey, with two instances of each topology. */
    static Platform upWithTwoOfEach() {
        var platform = new Platform("home-two", 27500);
        platform.start("--instances", "catalog=2,media=2");
        return platform;
    }

    private void start(String... options) {
        var words = new ArrayList<>(List.of("up"));
        words.addAll(List.of(options));
        var up = codeflix(words.toArray(String[]::new));
        assertThat(up.exitCode()).as(up.toString()).isZero();
    }

    @Override
    public void close() {
        codeflix("down");
    }

    /** The gateway's address and a token for it, for those who ask more often than a command line can. */
    Reader reader(String user) throws IOException, InterruptedException {
        return Reader.of(URI.create("http://127.0.0.1:" + portBase), home.resolve("secrets"), user);
    }

    /** What a command left behind. */
    record Answer(int exitCode, String out, String err) {

        /** The last line of its output, read as JSON. */
        JsonNode json() {
            return JSON.readTree(out.lines().reduce("", (_, line) -> line));
        }

        /** All of its output, read as JSON. */
        JsonNode document() {
            return JSON.readTree(out);
        }
    }

    Answer codeflix(String... arguments) {
        return codeflix(Map.of(), arguments);
    }

    /** With more in its environment than usual. */
    Answer codeflix(Map<String, String> variables, String... arguments) {
        try {
            Files.createDirectories(logs);
            var out = Files.createTempFile(logs, arguments[0], ".out");
            var err = Files.createTempFile(logs, arguments[0], ".err");
            var command = command(arguments);
            command.environment().putAll(variables);
            var process = command.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(UP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(-1, Files.readString(out), "took too long\n" + Files.readString(err));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Two seconds of moving picture and sound. */
    Path aFilmCalled(String name) throws IOException, InterruptedException {
        return aFilmCalled(name, 2);
    }

    /** Moving picture, 25 frames a second, and sound. */
    Path aFilmCalled(String name, int seconds) throws IOException, InterruptedException {
        var film = Files.createDirectories(home.resolve("films")).resolve(name);
        var picture = List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=" + seconds);
        var sound = List.of("-f", "lavfi", "-i", "sine=duration=" + seconds);
        var ffmpeg = ffmpeg();
        var words = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-y"));
        words.addAll(picture);
        words.addAll(sound);
        words.add(film.toString());
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("ffmpeg.log").toFile());
        if (ffmpeg.isAbsolute()) {
            builder.environment().put("LD_LIBRARY_PATH", ffmpeg.getParent() + ":" + ffmpeg.resolveSibling("empty"));
        }
        assertThat(builder.start().waitFor()).isZero();
        return film;
    }

    /** As for the worker: an installed one wins, else the bundled one, which is unpacked once the worker is up. */
    private Path ffmpeg() throws IOException {
        var bundled = home.resolve("cache/ffmpeg");
        if (!Files.isDirectory(bundled)) {
            return Path.of("ffmpeg");
        }
        try (var files = Files.walk(bundled)) {
            return files.filter(file -> file.endsWith("ffmpeg") && Files.isRegularFile(file))
                    .findFirst()
                    .orElse(Path.of("ffmpeg"));
        }
    }

    CompletableFuture<Answer> codeflixInBackground(String... arguments) {
        return CompletableFuture.supplyAsync(() -> codeflix(arguments));
    }

    private ProcessBuilder command(String... arguments) {
        var words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dcodeflix.root=" + root,
                "-jar",
                root.resolve("cli/target/codeflix-cli.jar").toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words);
        builder.environment().put("CODEFLIX_HOME", home.toString());
        builder.environment().put("CODEFLIX_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("CODEFLIX_PORT_BASE", Integer.toString(portBase));
        builder.environment().put("CODEFLIX_REMOVAL_AFTER", REMOVAL_AFTER.toSeconds() + "s");
        return builder;
    }

    /** Its folder, with the logs and the secrets. */
    Path home() {
        return home;
    }

    /** What a component wrote in the given trace. */
    List<String> logged(String component, String traceId) {
        try (var lines = Files.lines(home.resolve("logs").resolve(component + ".log"))) {
            return lines.filter(line -> line.contains(traceId)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a component, where it runs. */
    Optional<ProcessHandle> process(String component) {
        return component(component)
                .map(it -> it.path("pid"))
                .filter(JsonNode::isNumber)
                .flatMap(pid -> ProcessHandle.of(pid.asLong()));
    }

    /** The process that started all others. */
    ProcessHandle supervisor() throws IOException {
        return ProcessHandle.of(stack().path("supervisorPid").asLong())
                .orElseThrow(() -> new AssertionError("the platform isn't running"));
    }

    /** Where a part that has no place behind the gateway is, as the supervisor wrote down. */
    JsonNode endpoint(String part) throws IOException {
        return stack().path("endpoints").path(part);
    }

    private JsonNode stack() throws IOException {
        return JSON.readTree(Files.readString(home.resolve("stack.json")));
    }

    String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    int port(int offset) {
        return portBase + offset;
    }

    /** Sends a signal, such as STOP, to a component and what runs below it. */
    void signal(String component, String signal) throws IOException, InterruptedException {
        var process = process(component).orElseThrow(() -> new AssertionError(component + " isn't running"));
        var pids = Stream.concat(Stream.of(process), process.descendants())
                .map(it -> String.valueOf(it.pid()))
                .collect(Collectors.joining(" "));
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -s %s %s".formatted(signal, pids))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** kill -9. */
    ProcessHandle kill(String component) {
        var process = process(component).orElseThrow(() -> new AssertionError(component + " isn't running"));
        assertThat(process.destroyForcibly()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
        return process;
    }

    /** Waits until a component is up again, in another process. */
    void awaitRestartOf(String component, ProcessHandle killed) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> isUp(component)
                        && process(component)
                                .filter(now -> now.pid() != killed.pid())
                                .isPresent());
    }

    private boolean isUp(String component) {
        return component(component)
                .filter(it -> it.path("state").asString().equals("UP"))
                .isPresent();
    }

    private Optional<JsonNode> component(String name) {
        try {
            return stack().path("components")
                    .valueStream()
                    .filter(it -> it.path("name").asString().equals(name))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
