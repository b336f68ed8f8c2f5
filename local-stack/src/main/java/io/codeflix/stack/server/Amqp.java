package io.codeflix.stack.server;

import com.rabbitmq.client.ConnectionFactory;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The AMQP broker of this stack: RabbitMQ where it is installed, else Broker-J from Maven.
 *
 * @param kind what {@code codeflix.amqp.broker} says: {@code rabbitmq} or {@code qpid}
 * @param title name and version, for people
 */
public record Amqp(Component component, String kind, String title, Address address, String user, String virtualHost) {
    public static final String NAME = "amqp";
    static final String USER = "codeflix";

    public static Amqp of(Settings settings) {
        return settings.external().runs(NAME) ? elsewhere(settings) : here(settings);
    }

    private static Amqp elsewhere(Settings settings) {
        var external = settings.external();
        var address =
                external.address("amqp.address", Address.local(settings.ports().amqp()));
        var kind = external.get("amqp.broker", "rabbitmq");
        if (!kind.equals("rabbitmq") && !kind.equals("qpid")) {
            throw new IllegalArgumentException("'amqp.broker' is rabbitmq or qpid, not '%s'".formatted(kind));
        }
        var user = external.get("amqp.user", USER);
        var virtualHost = external.get("amqp.virtual-host", "/");
        var component = Component.elsewhere(
                NAME,
                address.toString(),
                login(settings, address, user, virtualHost),
                settings.home().log(NAME));
        return new Amqp(component, kind, kind + " at " + address, address, user, virtualHost);
    }

    private static Amqp here(Settings settings) {
        var address = Address.local(settings.ports().amqp());
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
                    address,
                    USER,
                    "/");
        }
        return new Amqp(
                component(settings, List.of(settings.ports().amqp()), new BrokerJServer(settings)::prepare, "default"),
                "qpid",
                "broker-j " + BrokerJServer.VERSION,
                address,
                USER,
                "default");
    }

    /** For tools; without the password. */
    public URI uri() {
        var path = "/" + URLEncoder.encode(virtualHost, StandardCharsets.UTF_8);
        return URI.create("amqp://%s@%s%s".formatted(user, address, path));
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
                login(settings, Address.local(settings.ports().amqp()), USER, virtualHost),
                Duration.ofSeconds(180),
                settings.home().log(NAME));
    }

    private static Probe login(Settings settings, Address address, String user, String virtualHost) {
        return () -> {
            TcpProbe.check(address);
            var factory = new ConnectionFactory();
            factory.setHost(address.host());
            factory.setPort(address.port());
            factory.setUsername(user);
            factory.setPassword(password(settings));
            factory.setVirtualHost(virtualHost);
            factory.setConnectionTimeout(2000);
            factory.setHandshakeTimeout(4000);
            factory.setAutomaticRecoveryEnabled(false);
            factory.newConnection("health").close();
        };
    }
}
