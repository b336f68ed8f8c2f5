package io.codeflix.stack.apps;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.server.Contract;
import io.codeflix.stack.server.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Our own processes with what each needs. */
public final class OurApps {

    private OurApps() {}

    public static List<Component> of(Settings settings, Amqp amqp) {
        var ports = settings.ports();
        var apps = new ArrayList<Component>();
        apps.add(streams(
                settings,
                amqp,
                new OurApp(
                        "catalog-topology",
                        "streams/catalog-topology",
                        List.of(ports.catalogTopology(), ports.titles()),
                        256,
                        Set.of(Contract.NAME))));
        apps.add(streams(
                settings,
                amqp,
                new OurApp(
                        "media-topology",
                        "streams/media-topology",
                        List.of(ports.mediaTopology()),
                        256,
                        Set.of(Contract.NAME, ObjectStore.NAME))));
        var bridge = new OurApp(
                "rabbit-bridge", "rabbit-bridge", List.of(ports.rabbitBridge()), 128, Set.of(Contract.NAME, Amqp.NAME));
        apps.add(bridge.component(settings, AppEnvironment.of(settings, amqp, "rabbit-bridge", ports.rabbitBridge())));
        for (int number = 1; number <= settings.workers(); number++) {
            apps.add(worker(settings, amqp, number));
        }
        return apps;
    }

    private static Component streams(Settings settings, Amqp amqp, OurApp app) {
        var environment = AppEnvironment.of(settings, amqp, app.name(), app.port());
        environment.put(
                "CODEFLIX_STREAMS_STATEDIR",
                settings.home().data(app.name()).resolve("state").toString());
        environment.put("CODEFLIX_STREAMS_APPLICATIONSERVER", "127.0.0.1:" + app.port());
        return app.component(settings, environment);
    }

    private static Component worker(Settings settings, Amqp amqp, int number) {
        var name = number == 1 ? "encoder-worker" : "encoder-worker-" + number;
        var port = settings.ports().encoderWorker(number);
        var app = new OurApp(
                name, "encoder-worker", List.of(port), 128, Set.of(Contract.NAME, Amqp.NAME, ObjectStore.NAME));
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
