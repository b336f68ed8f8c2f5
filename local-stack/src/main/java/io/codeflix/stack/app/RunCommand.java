package io.codeflix.stack.app;

import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.server.Kafka;
import io.codeflix.stack.server.Registry;
import io.codeflix.stack.supervise.Endpoints;
import io.codeflix.stack.supervise.Leftovers;
import io.codeflix.stack.supervise.PortClash;
import io.codeflix.stack.supervise.StackFile;
import io.codeflix.stack.supervise.Supervisor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Starts everything and stays until it is asked to stop. */
final class RunCommand {
    private static final int OK = 0;
    private static final int REFUSED = 4;

    private final Settings settings;

    RunCommand(Settings settings) {
        this.settings = settings;
    }

    int run() throws IOException, InterruptedException {
        try (var pidFile =
                FileChannel.open(settings.home().pidFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = pidFile.tryLock();
            if (lock == null) {
                System.err.println("error: this stack is already running (%s)"
                        .formatted(settings.home().root()));
                return REFUSED;
            }
            pidFile.truncate(0);
            pidFile.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            pidFile.force(true);
            return supervise();
        }
    }

    private int supervise() throws InterruptedException {
        var root = settings.home().root();
        int leftovers = Leftovers.stop(root);
        if (leftovers > 0) {
            System.out.println("stopped " + leftovers + " processes that a killed supervisor left behind");
        }
        var startedAt = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        var stack = Stack.of(settings);
        var file = new StackFile(settings.home().stackFile(), settings.publicUrl(), endpoints(stack.amqp()), startedAt);
        var clashes = PortClash.among(stack.components());
        if (!clashes.isEmpty()) {
            file.refused(stack.components(), clashes);
            clashes.forEach(clash -> System.err.println("error: " + clash.message()));
            return REFUSED;
        }
        var supervisor = new Supervisor(stack.components(), root, file);
        var asked = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(stopped); // the JVM ends when the hooks do
        }));
        supervisor.start();
        asked.await();
        try {
            supervisor.stop();
        } finally {
            stopped.countDown();
        }
        return OK;
    }

    private Endpoints endpoints(Amqp amqp) {
        return new Endpoints(
                Kafka.bootstrapServers(settings),
                Registry.url(settings),
                amqp.uri().toString(),
                amqp.title());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
