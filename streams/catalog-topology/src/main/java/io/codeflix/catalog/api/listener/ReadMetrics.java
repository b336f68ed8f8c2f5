package io.codeflix.catalog.api.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The same meter as Spring's own requests have, {@code http.server.requests}, so that one dashboard shows both. */
@Component
final class ReadMetrics {
    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    ReadMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Key(String method, Route route, int status) {}

    void answered(Exchange exchange, int status) {
        var key = new Key(method(exchange.request().method()), exchange.route(), status);
        timers.computeIfAbsent(key, this::timer)
                .record(System.nanoTime() - exchange.beganNanos(), TimeUnit.NANOSECONDS);
    }

    /** Bounded, whatever a stranger sends. */
    private static String method(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? method.name() : "OTHER";
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .tag("method", key.method())
                .tag("uri", key.route().template())
                .tag("status", String.valueOf(key.status()))
                .tag("outcome", outcome(key.status()))
                .tag("exception", "none")
                .tag("error", "none")
                .register(registry);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}
