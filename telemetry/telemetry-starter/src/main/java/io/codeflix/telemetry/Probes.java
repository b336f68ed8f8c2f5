package io.codeflix.telemetry;

/** Paths that machines ask, the same on every service. */
public final class Probes {
    /** Not 200: end this process and start another. */
    public static final String LIVE = "/livez";

    /** Not 200: send it no requests for now. */
    public static final String READY = "/readyz";

    /** All numbers, in the format of Prometheus. */
    public static final String METRICS = "/metrics";

    private Probes() {}

    static boolean isOne(String path) {
        return path.equals(LIVE) || path.equals(READY) || path.equals(METRICS) || path.startsWith("/actuator");
    }
}
