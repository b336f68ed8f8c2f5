package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Asks a component how it is until it is well, or for as long as it may take. */
record Health(Component component) {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(250);

    /**
     * Returns why it isn't healthy in time; empty once it is, or once it lives no more.
     *
     * @param since when it began
     */
    String await(Instant since, BooleanSupplier alive) throws InterruptedException {
        while (alive.getAsBoolean()) {
            try {
                component.probe().check();
                return "";
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (Duration.between(since, Instant.now()).compareTo(component.patience()) > 0) {
                    return "not healthy after %d s: %s"
                            .formatted(component.patience().toSeconds(), reason(e));
                }
                Thread.sleep(BETWEEN_PROBES);
            }
        }
        return "";
    }

    /** The same for what has no process of its own; throws where it isn't healthy in time. */
    void require(Instant since) throws InterruptedException {
        var unhealthy = await(since, () -> true);
        if (!unhealthy.isEmpty()) {
            throw new GaveUpException(unhealthy);
        }
    }

    static String reason(Throwable e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
