package io.codeflix.bridge.brokers;

import io.codeflix.contract.AmqpBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An installed RabbitMQ as a node of its own. */
public final class RabbitMqServer extends AmqpServer {
    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");

    private final Path folder;
    private final int distribution = Program.freePort();
    private final int portMapper = Program.freePort();
    private @Nullable Program program;

    public RabbitMqServer() throws IOException {
        super(AmqpBroker.RABBITMQ, "/");
        folder = Files.createTempDirectory("rabbitmq");
        Files.writeString(folder.resolve("rabbitmq.conf"), configuration());
        Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
    }

    /** The script of the newest installed version; the wrapper on the path would switch user. */
    public static Optional<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("sbin/rabbitmq-server"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program = Program.start(
                folder, environment(), List.of(installed().orElseThrow().toString()));
        program.awaitReady(this::probe);
    }

    @Override
    public void kill() {
        if (program != null) {
            program.kill();
        }
    }

    @Override
    public void close() {
        kill();
        try { // the port mapper outlives the node
            new ProcessBuilder("epmd", "-port", String.valueOf(portMapper), "-kill")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String configuration() {
        return """
                listeners.tcp.local = 127.0.0.1:%d
                default_user = %s
                default_pass = %s
                loopback_users = none
                log.console = true
                log.console.level = warning
                log.file = false
                disk_free_limit.absolute = 100MB
                """.formatted(port(), USER, PASSWORD);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("HOME", folder.toString()); // the Erlang cookie
        environment.put("RABBITMQ_NODENAME", "test-%d@localhost".formatted(port()));
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("none.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(distribution));
        environment.put("ERL_EPMD_PORT", String.valueOf(portMapper));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none");
        return environment;
    }
}
