package io.codeflix.encoder.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import io.codeflix.contract.Queues;
import io.codeflix.encoder.servers.AmqpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;

/** How a free worker gets its next task from a real broker. */
class TaskInboxIT {
    private static AmqpServer amqp;
    private static CachingConnectionFactory connections;

    private Channel worker;
    private Channel bridge;

    @BeforeAll
    static void startBroker(@TempDir Path work) throws Exception {
        amqp = AmqpServer.start(work);
        connections = amqp.connections();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        connections.destroy();
        amqp.close();
    }

    @BeforeEach
    void openChannels() throws IOException {
        worker = connections.createConnection().createChannel(false);
        bridge = connections.createConnection().createChannel(false);
        for (var queue : Queues.COMMANDS) {
            bridge.queueDeclare(queue, true, false, false, Map.of());
            bridge.queuePurge(queue);
        }
    }

    @AfterEach
    void closeChannels() {
        close(worker);
        close(bridge);
    }

    @Test
    void whileItAsksTheFirstInOrderIsTakenFirst() throws Exception {
        // Given
        var inbox = new TaskInbox(worker);
        send(Queues.ENCODE, "a window");
        send(Queues.PACKAGE, "a film nearly done");
        // When
        var first = inbox.next();
        // Then
        assertThat(text(first)).isEqualTo("a film nearly done");
        assertThat(bridge.basicGet(Queues.ENCODE, true)).isNotNull();
    }

    @Test
    void afterAskingInVainForAWhileTheBrokerBringsTheNextTask() throws Exception {
        // Given
        var inbox = subscribed();
        // When
        send(Queues.ENCODE, "a window");
        // Then
        assertThat(text(inbox.next())).isEqualTo("a window");
        assertThat(consumers(Queues.ENCODE))
                .as("it takes no more until it is free")
                .isZero();
    }

    @Test
    void ofWhatIsBroughtTogetherOneIsTakenAndTheOthersWaitForWhoeverIsFree() throws Exception {
        // Given
        var inbox = subscribed();
        send(Queues.ENCODE, "a window");
        send(Queues.IMAGE, "an image");
        send(Queues.INSPECT, "a look");
        // When
        var taken = inbox.next();
        // Then
        var others = new ArrayList<>(List.of(Queues.ENCODE, Queues.IMAGE, Queues.INSPECT));
        others.remove(taken.orElseThrow().queue());
        assertThat(others)
                .hasSize(2)
                .allSatisfy(queue -> await(queue)
                        .untilAsserted(
                                () -> assertThat(bridge.basicGet(queue, true)).isNotNull()));
        assertThat(bridge.basicGet(taken.get().queue(), true)).isNull();
        worker.basicAck(taken.get().tag(), false);
    }

    @Test
    void whatAClosedChannelHeldGoesBackIntoItsQueue() throws Exception {
        // Given
        var inbox = subscribed();
        send(Queues.PACKAGE, "a film nearly done");
        assertThat(inbox.next()).isPresent();
        // When
        close(worker);
        // Then
        await().untilAsserted(
                        () -> assertThat(bridge.basicGet(Queues.PACKAGE, true)).isNotNull());
    }

    /** One that has asked in vain and is subscribed now. */
    private TaskInbox subscribed() throws Exception {
        var inbox = new TaskInbox(worker, 0);
        assertThat(inbox.next()).isEmpty();
        assertThat(inbox.next()).isEmpty();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(consumers(Queues.ENCODE)).isOne());
        return inbox;
    }

    private void send(String queue, String body) throws IOException {
        bridge.basicPublish("", queue, new AMQP.BasicProperties(), body.getBytes(UTF_8));
    }

    private long consumers(String queue) throws IOException {
        return bridge.consumerCount(queue);
    }

    private static String text(Optional<Delivery> delivery) {
        return new String(delivery.orElseThrow().body(), UTF_8);
    }

    private static void close(Channel channel) {
        if (channel.isOpen()) {
            RabbitUtils.setPhysicalCloseRequired(channel, true);
            RabbitUtils.closeChannel(channel);
        }
    }
}
