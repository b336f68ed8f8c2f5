package io.codeflix.encoder.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/** Apache Qpid Broker-J with its messages in memory. */
public final class AmqpServer implements AutoCloseable {
    public static final String USER = "codeflix";
    public static final String PASSWORD = "test-password";

    private final ServerProcess process;
    private final int port;

    private AmqpServer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static AmqpServer start(Path work) throws Exception {
        int port = ServerProcess.freePort();
        Path file = work.resolve("broker.json");
        Files.writeString(file, """
                {"name": "test", "modelVersion": "9.1",
                 "authenticationproviders": [{"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                   "users": [{"name": "%s", "type": "managed", "password": "%s"}]}],
                 "ports": [{"name": "amqp", "port": "%d", "bindingAddress": "127.0.0.1",
                   "protocols": ["AMQP_0_9_1"], "authenticationProvider": "plain",
                   "virtualhostaliases": [{"name": "default", "type": "defaultAlias"}, {"name": "by-name", "type": "nameAlias"}]}],
                 "virtualhostnodes": [{"name": "default", "type": "Memory", "defaultVirtualHostNode": true,
                   "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}]}
                """.formatted(USER, PASSWORD, port));
        var process = ServerProcess.start(
                "broker-j",
                work,
                List.of("-DQPID_WORK=" + work, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                "io.codeflix.stack.brokerj.BrokerJ",
                file.toString());
        var server = new AmqpServer(process, port);
        process.awaitReady(() -> {
            var connections = server.connections();
            try {
                connections.createConnection().close();
            } finally {
                connections.destroy();
            }
        });
        return server;
    }

    public int port() {
        return port;
    }

    /** Connections for the test itself. */
    public CachingConnectionFactory connections() {
        var connections = new CachingConnectionFactory("127.0.0.1", port);
        connections.setUsername(USER);
        connections.setPassword(PASSWORD);
        connections.setVirtualHost("default");
        return connections;
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
