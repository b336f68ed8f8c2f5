package io.codeflix.stack.home;

/**
 * Ports of the whole stack, all on the loopback interface, counted from one base so that stacks can run side by side.
 *
 * @param base the gateway's port; the hundred from it on are ours
 */
public record Ports(int base) {

    /** Where the stack lives unless {@code CODEFLIX_PORT_BASE} says otherwise. */
    public static final int DEFAULT_BASE = 7400;

    public Ports {
        if (base < 1024 || base > 65_400) {
            throw new IllegalArgumentException("CODEFLIX_PORT_BASE must be 1024..65400, not " + base);
        }
    }

    public int gateway() {
        return base;
    }

    /** Port of an instance, the first being number 1. */
    public int catalogTopology(int number) {
        return base + 8 + 2 * number;
    }

    /** Where an instance of the catalog answers viewers' reads. */
    public int titles(int number) {
        return base + 9 + 2 * number;
    }

    /** Port of an instance, the first being number 1. */
    public int mediaTopology(int number) {
        return base + 19 + number;
    }

    public int rabbitBridge() {
        return base + 30;
    }

    public int postgres() {
        return base + 32;
    }

    /** Port of a worker, the first being number 1. */
    public int encoderWorker(int number) {
        return base + 39 + number;
    }

    public int amqp() {
        return base + 72;
    }

    public int epmd() {
        return base + 73;
    }

    public int erlangDistribution() {
        return base + 74;
    }

    public int keycloak() {
        return base + 80;
    }

    public int keycloakManagement() {
        return base + 89;
    }

    public int registry() {
        return base + 81;
    }

    public int registryManagement() {
        return base + 82;
    }

    public int objectStore() {
        return base + 90;
    }

    public int kafka() {
        return base + 92;
    }

    public int kafkaController() {
        return base + 93;
    }
}
