package io.codeflix.stack.server;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.home.PrivateFile;
import io.codeflix.stack.home.Settings;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Broker-J in a JVM of its own. Its queues and messages are in Derby; its set-up is written anew at each start. */
final class BrokerJServer {
    static final String VERSION = "10.1.0";

    private final Settings settings;

    BrokerJServer(Settings settings) {
        this.settings = settings;
    }

    Command prepare() throws IOException {
        var data = settings.home().data(Amqp.NAME);
        var work = Files.createDirectories(data.resolve("broker-j"));
        var configuration = PrivateFile.write(
                work.resolve("initial.json"), configuration(work).encodePrettily());
        var classPath = settings.checkout().classes("broker-j") + ":"
                + settings.checkout().classPath("broker-j");
        var archive = ClassArchive.in(settings.checkout().target("broker-j"));
        return new Command(
                JavaProgram.small(128)
                        .archived(archive)
                        .with("-DQPID_WORK=" + work)
                        .with("-Dderby.stream.error.file=" + work.resolve("derby.log"))
                        .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
                        .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS")
                        .with("-Dorg.slf4j.simpleLogger.log.qpid.message.connection=warn")
                        .with("-Dorg.slf4j.simpleLogger.log.qpid.message.channel=warn")
                        // two lines for each question of a worker whether a task waits
                        .with("-Dorg.slf4j.simpleLogger.log.qpid.message.subscription=warn")
                        .main(classPath, "io.codeflix.stack.brokerj.BrokerJ", configuration.toString()),
                Map.of(),
                work,
                archive);
    }

    private JsonObject configuration(Path work) {
        var user =
                new JsonObject().put("name", Amqp.USER).put("type", "managed").put("password", Amqp.password(settings));
        var port = new JsonObject()
                .put("name", "amqp")
                .put("port", String.valueOf(settings.ports().amqp()))
                .put("bindingAddress", "127.0.0.1")
                .put("protocols", new JsonArray().add("AMQP_0_9_1"))
                .put("authenticationProvider", "plain")
                .put(
                        "virtualhostaliases",
                        new JsonArray()
                                .add(new JsonObject().put("name", "default").put("type", "defaultAlias"))
                                .add(new JsonObject().put("name", "by-name").put("type", "nameAlias")));
        var messages = new JsonObject()
                .put("type", "DERBY")
                .put("storePath", work.resolve("messages").toString());
        var virtualHost = new JsonObject()
                .put("name", "default")
                .put("type", "DERBY")
                .put("storePath", work.resolve("queues").toString())
                .put("defaultVirtualHostNode", true)
                .put("virtualHostInitialConfiguration", messages.encode());
        return new JsonObject()
                .put("name", "codeflix")
                .put("modelVersion", "9.1")
                .put(
                        "authenticationproviders",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("name", "plain")
                                        .put("type", "Plain")
                                        // on the loopback interface the password may travel as it is
                                        .put("secureOnlyMechanisms", new JsonArray())
                                        .put("users", new JsonArray().add(user))))
                .put("ports", new JsonArray().add(port))
                .put("virtualhostnodes", new JsonArray().add(virtualHost));
    }
}
