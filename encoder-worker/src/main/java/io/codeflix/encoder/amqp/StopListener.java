package io.codeflix.encoder.amqp;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DeliverCallback;
import io.codeflix.contract.Queues;
import io.codeflix.encoder.task.StopOrders;
import io.codeflix.registry.RegistryUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;
import org.springframework.context.SmartLifecycle;

/**
 * Hears which runs are to end, while a task runs as well as between two. Its queue lives as long as its connection, under a
 * new name each time, since a broker may hold the old one for a moment; what is said in between is said again.
 */
public final class StopListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StopListener.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration TROUBLE = Duration.ofSeconds(1);

    private final ConnectionFactory connections;
    private final TaskMessages messages;
    private final StopOrders stops;
    private volatile boolean running;
    private @Nullable Thread thread;

    public StopListener(ConnectionFactory connections, TaskMessages messages, StopOrders stops) {
        this.connections = connections;
        this.messages = messages;
        this.stops = stops;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("stop-listener").start(this::listen);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread listening = thread;
        if (listening == null) {
            return;
        }
        try {
            listening.join(TROUBLE.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before tasks are taken, so that no order to stop one is missed. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void listen() {
        try {
            while (running) {
                try {
                    listenWhileConnected();
                } catch (IOException | AmqpException | com.rabbitmq.client.AlreadyClosedException e) {
                    log.debug("Orders to stop can't be heard, trying again: {}", e.toString());
                    Thread.sleep(TROUBLE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenWhileConnected() throws IOException, InterruptedException {
        Channel channel = connections.createConnection().createChannel(false);
        try {
            String queue = "%s.%s".formatted(Queues.STOPS, UUID.randomUUID());
            channel.exchangeDeclare(Queues.STOPS, "fanout", true);
            channel.queueDeclare(queue, false, true, true, Map.of());
            channel.queueBind(queue, Queues.STOPS, "");
            var orders = new LinkedBlockingQueue<byte[]>();
            DeliverCallback bring = (_, order) -> orders.add(order.getBody());
            channel.basicConsume(queue, true, bring, _ -> {});
            while (running && channel.isOpen()) {
                byte[] order = orders.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (order != null) {
                    hear(order);
                }
            }
            if (!running) {
                channel.queueDelete(queue);
            }
        } finally {
            RabbitUtils.setPhysicalCloseRequired(channel, true);
            RabbitUtils.closeChannel(channel);
        }
    }

    private void hear(byte[] body) throws InterruptedException {
        while (running) {
            try {
                stops.hear(messages.stop(body));
                return;
            } catch (RegistryUnavailableException e) {
                log.warn("The registry is away, an order to stop waits: {}", e.getMessage());
                Thread.sleep(TROUBLE);
            } catch (SerializationException e) {
                log.error("An order to stop that nobody can read is left out", e);
                return;
            }
        }
    }
}
