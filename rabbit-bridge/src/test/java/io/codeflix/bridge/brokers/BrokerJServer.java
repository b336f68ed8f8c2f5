package io.codeflix.bridge.brokers;

import io.codeflix.contract.AmqpBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Apache Qpid Broker-J over Derby. */
public final class BrokerJServer extends AmqpServer {
    private final Path folder;
    private @Nullable Program program;

    public BrokerJServer() throws IOException {
        super(AmqpBroker.QPID, "default");
        folder = Files.createTempDirectory("broker-j");
        Files.writeString(folder.resolve("initial.json"), configuration());
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program = Program.startJava(
                folder,
                List.of("-DQPID_WORK=" + folder),
                "io.codeflix.stack.brokerj.BrokerJ",
                folder.resolve("initial.json").toString());
        program.awaitReady(this::probe);
    }

    @Override
    public void kill() {
        if (program != null) {
            program.kill();
        }
    }

    private String configuration() {
        return """
                {
                  "name": "test",
                  "modelVersion": "9.1",
                  "authenticationproviders": [{
                    "name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                    "users": [{"name": "%s", "type": "managed", "password": "%s"}]
                  }],
                  "ports": [{
                    "name": "amqp", "port": "%d", "bindingAddress": "127.0.0.1",
                    "protocols": ["AMQP_0_9_1"], "authenticationProvider": "plain",
                    "virtualhostaliases": [{"name": "by-name", "type": "nameAlias"}]
                  }],
                  "virtualhostnodes": [{
                    "name": "default", "type": "DERBY", "storePath": "%s", "defaultVirtualHostNode": true,
                    "virtualHostInitialConfiguration": "{\\"type\\": \\"DERBY\\", \\"storePath\\": \\"%s\\"}"
                  }]
                }
                """.formatted(USER, PASSWORD, port(), folder.resolve("queues"), folder.resolve("messages"));
    }
}
