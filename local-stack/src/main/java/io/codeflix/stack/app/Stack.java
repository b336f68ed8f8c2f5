package io.codeflix.stack.app;

import io.codeflix.stack.apps.OurApps;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.gateway.Gateway;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.server.Contract;
import io.codeflix.stack.server.Kafka;
import io.codeflix.stack.server.Keycloak;
import io.codeflix.stack.server.ObjectStore;
import io.codeflix.stack.server.Postgres;
import io.codeflix.stack.server.Registry;
import java.util.ArrayList;
import java.util.List;

/** All parts of the platform on one machine, the slowest to start first. */
record Stack(List<Component> components, Amqp amqp) {

    static Stack of(Settings settings) {
        var amqp = Amqp.of(settings);
        var components = new ArrayList<Component>();
        components.add(Keycloak.of(settings));
        components.add(Postgres.of(settings));
        components.add(Kafka.of(settings));
        components.add(ObjectStore.of(settings));
        components.add(amqp.component());
        components.add(Registry.of(settings));
        components.add(Contract.of(settings));
        components.addAll(OurApps.of(settings, amqp));
        components.add(Gateway.of(settings));
        return new Stack(List.copyOf(components), amqp);
    }
}
