package io.codeflix.stack.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The instances of an upstream, taken in turns. One that can't be reached or says that it isn't ready is left out until it
 * says that it is. A single one is never left out: there is nobody else to ask.
 */
final class Instances {
    private static final long BETWEEN_PROBES_MILLIS = 500;
    private static final int PROBE_MILLIS = 2000;

    private final List<Instance> all;
    private final Set<Instance> leftOut = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<Instance> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("an upstream has an instance at least");
        }
        this.all = List.copyOf(all);
    }

    boolean haveAnother() {
        return all.size() > 1;
    }

    /** The next in turn, rather one that wasn't tried, and rather one that is ready. */
    Instance next(@Nullable Instance tried) {
        int first = turn.getAndIncrement();
        Instance best = null;
        for (int i = 0; i < all.size(); i++) {
            var candidate = all.get(Math.floorMod(first + i, all.size()));
            if (best == null || badness(candidate, tried) < badness(best, tried)) {
                best = candidate;
            }
        }
        return Objects.requireNonNull(best, "there is one at least");
    }

    private int badness(Instance candidate, @Nullable Instance tried) {
        return (candidate.equals(tried) ? 2 : 0) + (leftOut.contains(candidate) ? 1 : 0);
    }

    /** It was refused or broke off: others are asked until it says that it is ready. */
    void away(Instance instance) {
        if (haveAnother()) {
            leftOut.add(instance);
        }
    }

    /** Asks them now and then whether they may be asked; a single one is asked anyway. */
    void watch(Vertx vertx, HttpClient client) {
        if (haveAnother()) {
            all.forEach(instance -> vertx.setPeriodic(0, BETWEEN_PROBES_MILLIS, _ -> probe(instance, client)));
        }
    }

    private void probe(Instance instance, HttpClient client) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(instance.readiness().host())
                        .setPort(instance.readiness().port())
                        .setURI("/readyz")
                        .setTimeout(PROBE_MILLIS))
                .compose(request -> request.send())
                .compose(response -> response.body().map(_ -> response.statusCode() == 200))
                .otherwise(false)
                .onSuccess(ready -> {
                    if (ready) {
                        leftOut.remove(instance);
                    } else {
                        leftOut.add(instance);
                    }
                });
    }
}
