package io.codeflix.encoder.servers;

import io.codeflix.encoder.testmedia.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packaged worker as operators run it: a process of its own, told by its environment. */
public final class WorkerProcess implements AutoCloseable {
    private static final Path JAR = Programs.TARGET.resolve("encoder-worker-app.jar");

    private final Process process;
    private final Path scratch;
    private final Path log;

    private WorkerProcess(Process process, Path scratch, Path log) {
        this.process = process;
        this.scratch = scratch;
        this.log = log;
    }

    public static WorkerProcess start(String id, Path folder, URI registry, StoreServer store, AmqpServer amqp)
            throws IOException {
        Path work = Files.createDirectories(folder.resolve(id));
        Path scratch = work.resolve("scratch");
        Path log = work.resolve("worker.log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")),
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("SERVER_PORT", "0");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("CODEFLIX_REGISTRY_URL", registry.toString());
        environment.put("CODEFLIX_STORE_ENDPOINT", store.config().endpoint().toString());
        environment.put("CODEFLIX_STORE_BUCKET", store.config().bucket());
        environment.put("CODEFLIX_STORE_ACCESSKEY", store.config().accessKey());
        environment.put("CODEFLIX_STORE_SECRETKEY", store.config().secretKey());
        environment.put("CODEFLIX_AMQP_BROKER", "qpid");
        environment.put("SPRING_RABBITMQ_HOST", "127.0.0.1");
        environment.put("SPRING_RABBITMQ_PORT", String.valueOf(amqp.port()));
        environment.put("SPRING_RABBITMQ_USERNAME", AmqpServer.USER);
        environment.put("SPRING_RABBITMQ_PASSWORD", AmqpServer.PASSWORD);
        environment.put("SPRING_RABBITMQ_VIRTUALHOST", "default");
        environment.put("CODEFLIX_WORKER_ID", id);
        environment.put("CODEFLIX_WORKER_WORKDIR", scratch.toString());
        environment.put(
                "CODEFLIX_WORKER_FFMPEGCACHE", Programs.TARGET.resolve("ffmpeg").toString());
        return new WorkerProcess(builder.start(), scratch, log);
    }

    /** What an orchestrator does that wants fewer of them. */
    public void terminate() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Its FFmpegs, also where it is dead and they go on: each is told files of its scratch folder. */
    public List<ProcessHandle> encoders() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.info().command().orElse("").endsWith("/ffmpeg"))
                .filter(other -> other.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.contains(scratch + "/")))
                .toList();
    }

    public List<Path> scratch() throws IOException {
        if (!Files.isDirectory(scratch)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(scratch)) {
            return files.toList();
        }
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
