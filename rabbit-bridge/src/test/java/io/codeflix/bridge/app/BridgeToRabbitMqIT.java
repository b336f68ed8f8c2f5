package io.codeflix.bridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.codeflix.bridge.brokers.AmqpServer;
import io.codeflix.bridge.brokers.RabbitMqServer;

/** Skipped where RabbitMQ isn't installed, unless it is required. */
class BridgeToRabbitMqIT extends BridgeBetween {

    @Override
    AmqpServer newAmqpServer() throws Exception {
        boolean installed = RabbitMqServer.installed().isPresent();
        if (Boolean.parseBoolean(System.getenv("CODEFLIX_REQUIRE_RABBITMQ"))) {
            assertThat(installed).as("RabbitMQ is required here").isTrue();
        }
        assumeTrue(installed, "RabbitMQ is not installed");
        return new RabbitMqServer();
    }
}
