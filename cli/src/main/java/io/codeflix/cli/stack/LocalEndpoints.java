package io.codeflix.cli.stack;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.stack.StackReport.Endpoints;
import java.net.URI;
import java.util.Optional;

/**
 * Where the parts of the platform on this machine are: as its supervisor wrote down while it runs, for some may be
 * elsewhere; else where they would listen.
 */
public final class LocalEndpoints {

    private static final int PORT_BASE = 7400;
    private static final int KAFKA = 92;
    private static final int REGISTRY = 81;
    private static final int AMQP = 72;

    private LocalEndpoints() {}

    public static Endpoints of(Surroundings surroundings) {
        return Optional.ofNullable(new StackHome(surroundings).report().endpoints())
                .orElseGet(() -> usual(surroundings));
    }

    private static Endpoints usual(Surroundings surroundings) {
        int base = surroundings
                .variable("CODEFLIX_PORT_BASE")
                .map(Integer::parseInt)
                .orElse(PORT_BASE);
        return new Endpoints(
                "127.0.0.1:" + (base + KAFKA),
                URI.create("http://127.0.0.1:%d/apis/ccompat/v7".formatted(base + REGISTRY)),
                URI.create("amqp://codeflix@127.0.0.1:%d/%%2F".formatted(base + AMQP)));
    }
}
