package io.codeflix.stack;

import static org.awaitility.Awaitility.await;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.home.Checkout;
import io.codeflix.stack.home.External;
import io.codeflix.stack.home.Home;
import io.codeflix.stack.home.Instances;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.supervise.Endpoints;
import io.codeflix.stack.supervise.StackFile;
import io.codeflix.stack.supervise.Supervisor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Real servers under the real supervisor, in a folder and on ports of their own. */
public final class RunningStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Supervisor supervisor;

    private RunningStack(Settings settings, Supervisor supervisor) {
        this.settings = settings;
        this.supervisor = supervisor;
    }

    public static Settings settings(Path home, String amqp) {
        return settings(home, amqp, External.NONE);
    }

    public static Settings settings(Path home, String amqp, External external) {
        return new Settings(
                Checkout.find(Map.of()),
                new Home(home),
                TestPorts.free(),
                0,
                Instances.ONE_OF_EACH,
                false,
                amqp,
                Settings.LOCAL_PAGES,
                "",
                external);
    }

    /** Returns when all of them are healthy. */
    public static RunningStack start(Settings settings, List<Component> components) {
        var home = settings.home();
        var file = new StackFile(home.stackFile(), "http://127.0.0.1:1", new Endpoints("", "", "", ""), Instant.now());
        var stack = new RunningStack(settings, new Supervisor(components, home.root(), file));
        stack.supervisor.start();
        stack.awaitUp();
        return stack;
    }

    public void awaitUp() {
        await().atMost(PATIENCE).until(() -> !state().equals("STARTING"));
        if (!state().equals("UP")) {
            throw new AssertionError(report().encodePrettily());
        }
    }

    public JsonObject component(String name) {
        return report().getJsonArray("components").stream()
                .map(JsonObject.class::cast)
                .filter(component -> component.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String state() {
        return report().getString("state");
    }

    private JsonObject report() {
        try {
            return new JsonObject(Files.readString(settings.home().stackFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        supervisor.stop();
    }
}
