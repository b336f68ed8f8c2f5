package io.codeflix.stack.apps;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.server.Contract;
import io.codeflix.stack.server.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Our own processes with what each needs. */
public final class OurApps {

    private OurApps() {}

    public static List<Component> of(Settings settings, Amqp amqp) {
        var ports = settings.ports();
        var apps = new ArrayList<Component>();
        apps.addAll(instances(
                "catalog-topology", settings, settings.instances().catalog(), n -> catalog(settings, amqp, n)));
        apps.addAll(instances("media-topology", settings, settings.instances().media(), n -> media(settings, amqp, n)));
        var bridge = new OurApp(
                "rabbit-bridge",
                "rabbit-bridge",
                List.of(ports.rabbitBridge()),
                128,
                Set.of(Contract.NAME, Amqp.NAME),
                false);
        apps.addAll(instances(
                bridge.name(),
                settings,
                1,
                _ -> bridge.component(
                        settings, AppEnvironment.of(settings, amqp, "rabbit-bridge", ports.rabbitBridge()))));
        apps.addAll(instances("encoder-worker", settings, settings.workers(), n -> worker(settings, amqp, n)));
        return apps;
    }

    /** As many as are wanted here; only one, which isn't started, where somebody else runs it. */
    private static List<Component> instances(
            String service, Settings settings, int count, IntFunction<Component> number) {
        if (settings.external().runs(service)) {
            var address = settings.external()
                    .address(
                            service + ".address", Address.local(settings.ports().base()));
            return List.of(Component.elsewhere(
                    service,
                    address.toString(),
                    OurApp.readiness(address),
                    settings.home().log(service)));
        }
        return IntStream.rangeClosed(1, count).mapToObj(number).toList();
    }

    private static Component catalog(Settings settings, Amqp amqp, int number) {
        var service = "catalog-topology";
        var ports = List.of(
                settings.ports().catalogTopology(number), settings.ports().titles(number));
        var app = new OurApp(numbered(service, number), "streams/" + service, ports, 256, Set.of(Contract.NAME), true);
        var environment =
                topology(settings, amqp, service, app, settings.instances().catalog());
        environment.put("CODEFLIX_TITLES_PORT", String.valueOf(settings.ports().titles(number)));
        return app.component(settings, environment);
    }

    private static Component media(Settings settings, Amqp amqp, int number) {
        var service = "media-topology";
        var ports = List.of(settings.ports().mediaTopology(number));
        var needs = Set.of(Contract.NAME, ObjectStore.NAME);
        var app = new OurApp(numbered(service, number), "streams/" + service, ports, 256, needs, true);
        return app.component(
                settings,
                topology(settings, amqp, service, app, settings.instances().media()));
    }

    /** With others around, one that died is taken over from as soon as the broker lets us. */
    private static Map<String, String> topology(
            Settings settings, Amqp amqp, String service, OurApp app, int instances) {
        var environment = AppEnvironment.of(settings, amqp, service, app.port());
        environment.put(
                "CODEFLIX_STREAMS_STATEDIR",
                settings.home().data(app.name()).resolve("state").toString());
        environment.put("CODEFLIX_STREAMS_APPLICATIONSERVER", "127.0.0.1:" + app.port());
        environment.put("CODEFLIX_STREAMS_STANDBYS", instances > 1 ? "1" : "0"); // nobody else could hold a copy
        if (instances > 1) {
            environment.put("CODEFLIX_STREAMS_SESSIONTIMEOUT", "3s");
            environment.put("CODEFLIX_STREAMS_TRANSACTIONTIMEOUT", "3s");
        }
        return environment;
    }

    private static String numbered(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }

    private static Component worker(Settings settings, Amqp amqp, int number) {
        var name = numbered("encoder-worker", number);
        var port = settings.ports().encoderWorker(number);
        var app = new OurApp(
                name, "encoder-worker", List.of(port), 128, Set.of(Contract.NAME, Amqp.NAME, ObjectStore.NAME), false);
        var environment = AppEnvironment.of(settings, amqp, "encoder-worker", port);
        environment.put("CODEFLIX_WORKER_ID", name);
        environment.put(
                "CODEFLIX_WORKER_WORKDIR",
                settings.home().data(name).resolve("work").toString());
        environment.put(
                "CODEFLIX_WORKER_FFMPEGCACHE",
                settings.home().root().resolve("cache/ffmpeg").toString()); // one for all, and for who plays
        return app.component(settings, environment);
    }
}
