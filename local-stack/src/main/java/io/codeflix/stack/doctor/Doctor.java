package io.codeflix.stack.doctor;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.MissingPartException;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.supervise.PortClash;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at all that can keep the platform from starting. */
public final class Doctor {
    private static final List<String> SERVERS_WITH_JARS = List.of("kafka", "object-store", "broker-j");
    private static final List<String> SERVERS_UNPACKED = List.of("postgres", "registry", "keycloak");

    private final Settings settings;
    private final List<Component> components;
    private final Amqp amqp;

    public Doctor(Settings settings, List<Component> components, Amqp amqp) {
        this.settings = settings;
        this.components = components;
        this.amqp = amqp;
    }

    /** Everything, whether well or not. */
    public List<Check> checks() throws IOException {
        var checks = new ArrayList<Check>();
        checks.add(Machine.java());
        checks.add(Machine.processors());
        checks.add(Machine.memory());
        checks.add(Machine.disk(settings.home().root()));
        checks.add(ports());
        checks.add(Check.ok("amqp", amqp.title()));
        checks.add(Machine.ffmpeg());
        checks.add(servers());
        checks.add(apps());
        return checks;
    }

    /** The checks as {@code {"checks":[{"name","status","detail"}]}}. */
    public static String json(List<Check> checks) {
        var list = new JsonArray();
        checks.forEach(check -> list.add(new JsonObject()
                .put("name", check.name())
                .put("status", check.status().name())
                .put("detail", check.detail())));
        return new JsonObject().put("checks", list).encodePrettily();
    }

    private Check ports() {
        if (settings.home().isRunning()) {
            return Check.ok("ports", "in use by this stack, which is running");
        }
        var clashes = PortClash.among(components);
        var range =
                "%d to %d".formatted(settings.ports().base(), settings.ports().base() + 99);
        return clashes.isEmpty()
                ? Check.ok("ports", "those needed of " + range + " are free")
                : Check.fail(
                        "ports",
                        String.join(
                                "; ", clashes.stream().map(PortClash::message).toList()));
    }

    private Check servers() {
        try {
            SERVERS_WITH_JARS.forEach(settings.checkout()::classPath);
            SERVERS_UNPACKED.forEach(settings.checkout()::unpacked);
            return Check.ok("servers", "their files are all there");
        } catch (MissingPartException e) {
            return Check.fail("servers", String.valueOf(e.getMessage()));
        }
    }

    private Check apps() {
        var missing = components.stream()
                .filter(component -> component.work() instanceof Work.LeftOut)
                .map(Component::name)
                .toList();
        return missing.isEmpty()
                ? Check.ok("apps", "all built")
                : Check.warn(
                        "apps",
                        "not built: %s; ./mvnw -Dquick package makes them".formatted(String.join(", ", missing)));
    }
}
