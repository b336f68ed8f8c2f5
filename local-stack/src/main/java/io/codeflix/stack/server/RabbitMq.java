package io.codeflix.stack.server;

import io.codeflix.stack.component.Command;
import io.codeflix.stack.home.PrivateFile;
import io.codeflix.stack.home.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RabbitMQ as an ordinary child process: a node, a data folder and a port mapper of its own, whoever runs it. */
final class RabbitMq {
    private final Settings settings;
    private final RabbitMqFiles files;

    RabbitMq(Settings settings, RabbitMqFiles files) {
        this.settings = settings;
        this.files = files;
    }

    Command prepare() throws IOException {
        var data = Files.createDirectories(settings.home().data(Amqp.NAME).resolve("rabbitmq"));
        var configuration = PrivateFile.write(data.resolve("rabbitmq.conf"), configuration());
        Files.writeString(data.resolve("enabled_plugins"), "[].\n");
        return new Command(
                List.of(files.server().toString()),
                environment(data, configuration),
                data,
                "TERM",
                this::stopPortMapper);
    }

    private String configuration() {
        return """
                listeners.tcp.local = 127.0.0.1:%d
                default_user = %s
                default_pass = %s
                loopback_users = none
                log.console = true
                log.console.level = info
                log.file = false
                disk_free_limit.absolute = 200MB
                vm_memory_high_watermark.absolute = 512MB
                """.formatted(settings.ports().amqp(), Amqp.USER, Amqp.password(settings));
    }

    private Map<String, String> environment(Path data, Path configuration) {
        var ports = settings.ports();
        var environment = new HashMap<String, String>();
        environment.put("HOME", data.toString()); // the Erlang cookie
        environment.put("RABBITMQ_NODENAME", "codeflix-%d@localhost".formatted(ports.amqp()));
        environment.put("RABBITMQ_MNESIA_BASE", data.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", data.resolve("log").toString());
        environment.put("RABBITMQ_CONFIG_FILE", configuration.toString());
        environment.put(
                "RABBITMQ_CONF_ENV_FILE", data.resolve("rabbitmq-env.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", data.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(ports.erlangDistribution()));
        environment.put("ERL_EPMD_PORT", String.valueOf(ports.epmd()));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        // schedulers that spin while idle cost a core on small machines
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none");
        return environment;
    }

    /** It outlives the node otherwise. */
    private void stopPortMapper() {
        try {
            new ProcessBuilder("epmd", "-port", String.valueOf(settings.ports().epmd()), "-kill")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.getLogger("stack").log(System.Logger.Level.WARNING, "epmd was not stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
