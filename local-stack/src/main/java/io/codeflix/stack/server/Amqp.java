package io.codeflix.stack.server;

import com.rabbitmq.client.ConnectionFactory;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The AMQP broker of this stack: RabbitMQ where it is installed, else Broker-J from Maven.
 *
 * @param kind what {@code codeflix.amqp.broker} says: {@code rabbitmq} or {@code qpid}
 * @param title name and version, for people
 */
public record Amqp(Component component, String kind, String title, String virtualHost) {
    public static final String NAME = "amqp";
    public static final String USER = "codeflix";

    public static Amqp of(Settings settings) {
        var installed = RabbitMqFiles.find();
        if (settings.amqp().equals("rabbitmq") || (settings.amqp().isEmpty() && installed.isPresent())) {
            var files = installed.orElseThrow(() -> new io.codeflix.stack.home.MissingPartException(
                    "CODEFLIX_AMQP asks for RabbitMQ, which isn't installed: apt-get install rabbitmq-server"));
            var ports = settings.ports();
            return new Amqp(
                    component(
                            settings,
                            List.of(ports.amqp(), ports.epmd(), ports.erlangDistribution()),
                            new RabbitMq(settings, files)::prepare,
                            "/"),
                    "rabbitmq",
                    "rabbitmq " + files.version(),
                    "/");
        }
        return new Amqp(
                component(settings, List.of(settings.ports().amqp()), new BrokerJServer(settings)::prepare, "default"),
                "qpid",
                "broker-j " + BrokerJServer.VERSION,
                "default");
    }

    public static String password(Settings settings) {
        return settings.home().secrets().password("amqp-password");
    }

    private static Component component(
            Settings settings, List<Integer> ports, Work.Program program, String virtualHost) {
        return new Component(
                NAME,
                Set.of(),
                ports,
                program,
                login(settings, virtualHost),
                Duration.ofSeconds(180),
                settings.home().log(NAME));
    }

    private static Probe login(Settings settings, String virtualHost) {
        return () -> {
            TcpProbe.check(settings.ports().amqp());
            var factory = new ConnectionFactory();
            factory.setHost("127.0.0.1");
            factory.setPort(settings.ports().amqp());
            factory.setUsername(USER);
            factory.setPassword(password(settings));
            factory.setVirtualHost(virtualHost);
            factory.setConnectionTimeout(2000);
            factory.setHandshakeTimeout(4000);
            factory.setAutomaticRecoveryEnabled(false);
            factory.newConnection("health").close();
        };
    }
}
