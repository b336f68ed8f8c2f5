package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.ComponentState;
import io.codeflix.stack.component.ComponentState.Failed;
import io.codeflix.stack.component.ComponentState.Starting;
import io.codeflix.stack.component.ComponentState.Stopped;
import io.codeflix.stack.component.ComponentState.Up;
import io.codeflix.stack.component.ComponentState.Waiting;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The state of the stack as a file that is replaced whole at each change, for everyone who wants to know. */
public final class StackFile {
    private final Path path;
    private final String baseUrl;
    private final Endpoints endpoints;
    private final Instant startedAt;
    private @Nullable Duration readyAfter;

    public StackFile(Path path, String baseUrl, Endpoints endpoints, Instant startedAt) {
        this.path = path;
        this.baseUrl = baseUrl;
        this.endpoints = endpoints;
        this.startedAt = startedAt;
    }

    synchronized boolean wasUp() {
        return readyAfter != null;
    }

    synchronized void write(StackState state, Collection<Supervised> components) {
        if (state == StackState.UP && readyAfter == null) {
            readyAfter = Duration.between(startedAt, Instant.now());
        }
        var json = head(state);
        if (readyAfter != null) {
            json.put("readyAfterMillis", readyAfter.toMillis());
        }
        var list = new JsonArray();
        components.forEach(component -> list.add(render(component.component(), component.state())));
        replace(json.put("components", list).encodePrettily());
    }

    /** Says why nothing was started at all. */
    public void refused(List<Component> components, List<PortClash> clashes) {
        var list = new JsonArray();
        for (var component : components) {
            ComponentState state = clashes.stream()
                    .filter(clash -> clash.component().equals(component.name()))
                    .<ComponentState>map(clash -> new Failed(clash.message()))
                    .findFirst()
                    .orElseGet(() -> new Stopped("not started"));
            list.add(render(component, state));
        }
        replace(head(StackState.DOWN).put("components", list).encodePrettily());
    }

    private JsonObject head(StackState state) {
        return new JsonObject()
                .put("supervisorPid", ProcessHandle.current().pid())
                .put("state", state.name())
                .put("baseUrl", baseUrl)
                .put("startedAt", startedAt.toString())
                .put("amqp", endpoints.broker())
                .put(
                        "endpoints",
                        new JsonObject()
                                .put("kafka", endpoints.kafka())
                                .put("registry", endpoints.registry())
                                .put("amqp", endpoints.amqp()));
    }

    private static JsonObject render(Component component, ComponentState state) {
        var json = new JsonObject().put("name", component.name());
        render(state, json);
        if (!component.ports().isEmpty()) {
            json.put("port", component.ports().getFirst());
        }
        return json.put("log", component.log().toString());
    }

    static void render(ComponentState state, JsonObject json) {
        switch (state) {
            case Waiting(String detail) -> put(json, "WAITING", OptionalLong.empty(), detail);
            case Starting(OptionalLong pid, String detail) -> put(json, "STARTING", pid, detail);
            case Up(OptionalLong pid, Duration readyAfter, String detail) -> {
                put(json, "UP", pid, detail);
                json.put("readyAfterMillis", readyAfter.toMillis());
            }
            case Failed(String detail) -> put(json, "FAILED", OptionalLong.empty(), detail);
            case Stopped(String detail) -> put(json, "STOPPED", OptionalLong.empty(), detail);
        }
    }

    private static void put(JsonObject json, String state, OptionalLong pid, String detail) {
        json.put("state", state);
        pid.ifPresent(number -> json.put("pid", number));
        if (!detail.isEmpty()) {
            json.put("detail", detail);
        }
    }

    private void replace(String text) {
        try {
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, text + "\n");
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // a full disk must not take down what runs
            System.getLogger("io.codeflix.stack").log(System.Logger.Level.ERROR, "cannot write " + path, e);
        }
    }
}
