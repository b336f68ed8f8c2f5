package io.codeflix.stack.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import io.codeflix.stack.RunningStack;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.supervise.PortClash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever broker this machine has, it keeps what it confirmed and leaves nothing running. */
class AmqpIT {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"broker-j", "rabbitmq"})
    void aConfirmedMessageIsThereAfterARestart(String broker) throws Exception {
        assumeTrue(broker.equals("broker-j") || RabbitMqFiles.find().isPresent(), "RabbitMQ is not installed here");
        var settings = RunningStack.settings(home, broker);
        var amqp = Amqp.of(settings);
        // Given
        try (var _ = RunningStack.start(settings, List.of(amqp.component()))) {
            assertThatThrownBy(() -> connect(amqp, settings, "guessed"))
                    .isInstanceOf(PossibleAuthenticationFailureException.class);
            publishDurably(amqp, settings);
        }
        assertThat(PortClash.among(List.of(amqp.component()))).isEmpty();
        // When
        try (var _ = RunningStack.start(settings, List.of(amqp.component()))) {
            // Then
            assertThat(receive(amqp, settings)).isEqualTo("a task");
        }
    }

    private static void publishDurably(Amqp amqp, Settings settings) throws Exception {
        try (var connection = connect(amqp, settings);
                var channel = connection.createChannel()) {
            channel.queueDeclare("tasks", true, false, false, Map.of());
            channel.confirmSelect();
            channel.basicPublish("", "tasks", MessageProperties.PERSISTENT_BASIC, "a task".getBytes(UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static String receive(Amqp amqp, Settings settings) throws Exception {
        try (var connection = connect(amqp, settings);
                var channel = connection.createChannel()) {
            return new String(channel.basicGet("tasks", true).getBody(), UTF_8);
        }
    }

    private static Connection connect(Amqp amqp, Settings settings) throws Exception {
        return connect(amqp, settings, Amqp.password(settings));
    }

    private static Connection connect(Amqp amqp, Settings settings, String password) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(settings.ports().amqp());
        factory.setUsername(Amqp.USER);
        factory.setPassword(password);
        factory.setVirtualHost(amqp.virtualHost());
        return factory.newConnection();
    }
}
