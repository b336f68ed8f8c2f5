package io.codeflix.encoder.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java server in a process of its own, stopped with the test. */
final class ServerProcess implements AutoCloseable {
    private static final Path SERVERS =
            Path.of("../local-stack/servers").toAbsolutePath().normalize();

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param name the server's folder in the local stack */
    static ServerProcess start(String name, Path work, List<String> options, String main, String... arguments)
            throws IOException {
        Path target = SERVERS.resolve(name).resolve("target");
        String jars = Files.readString(target.resolve("server.classpath")).strip();
        Path log = work.resolve(name + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + jars, main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What says whether a server is ready: throws while it is not. */
    @FunctionalInterface
    interface Check {
        void run() throws Exception;
    }

    /** Asks again and again, for a minute at most. */
    void awaitReady(Check check) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                check.run();
                return;
            } catch (Exception e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("Not ready:\n" + Files.readString(log), e);
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
