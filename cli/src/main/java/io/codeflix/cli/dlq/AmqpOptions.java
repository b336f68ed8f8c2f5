package io.codeflix.cli.dlq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.stack.LocalEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

/** Which AMQP broker. Its address carries a password, so it comes from the environment and never from the arguments. */
final class AmqpOptions {

    private static final String VARIABLE = "CODEFLIX_AMQP_URI";
    private static final int PATIENCE_MILLIS = 5_000;

    private final Surroundings surroundings;

    AmqpOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Connection connect() {
        try {
            var uri = surroundings.variable(VARIABLE);
            return uri.isPresent() ? elsewhere(uri.get()) : here();
        } catch (IOException | TimeoutException e) {
            throw new UnavailableException(
                    "the AMQP broker could not be asked: " + e,
                    "see 'codeflix status', or set " + VARIABLE + "; --topic leaves the queues out");
        }
    }

    private static Connection elsewhere(String uri) throws IOException, TimeoutException {
        var factory = factory();
        try {
            factory.setUri(new URI(uri));
        } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnavailableException(
                    VARIABLE + " is no amqp:// address", "amqps://USER:PASSWORD@HOST:PORT/VHOST");
        }
        return factory.newConnection("codeflix-cli");
    }

    private Connection here() throws IOException, TimeoutException {
        var factory = factory();
        try {
            factory.setUri(LocalEndpoints.of(surroundings).amqp());
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalStateException("the supervisor writes addresses", e);
        }
        factory.setPassword(Files.readString(surroundings.home().resolve("secrets/amqp-password"))
                .strip());
        return factory.newConnection("codeflix-cli");
    }

    private static ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setConnectionTimeout(PATIENCE_MILLIS);
        factory.setHandshakeTimeout(PATIENCE_MILLIS);
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
    }
}
