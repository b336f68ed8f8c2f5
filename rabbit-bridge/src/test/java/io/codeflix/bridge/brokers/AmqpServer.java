package io.codeflix.bridge.brokers;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.codeflix.contract.AmqpBroker;
import java.io.IOException;

/** An AMQP broker with durable storage. */
public abstract class AmqpServer implements AutoCloseable {
    public static final String USER = "codeflix";
    public static final String PASSWORD = "a-test-only-password";

    private final AmqpBroker kind;
    private final String virtualHost;
    private final int port;

    protected AmqpServer(AmqpBroker kind, String virtualHost) throws IOException {
        this.kind = kind;
        this.virtualHost = virtualHost;
        this.port = Program.freePort();
    }

    public final AmqpBroker kind() {
        return kind;
    }

    public final String virtualHost() {
        return virtualHost;
    }

    public final int port() {
        return port;
    }

    /** Starts it, for the first time or where it was when it died. */
    public abstract void start() throws IOException, InterruptedException;

    /** SIGKILL. */
    public abstract void kill();

    public final Connection connect() throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setUsername(USER);
        factory.setPassword(PASSWORD);
        factory.setVirtualHost(virtualHost);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection("test");
    }

    protected final Object probe() throws Exception {
        connect().close();
        return true;
    }

    @Override
    public void close() {
        kill();
    }
}
