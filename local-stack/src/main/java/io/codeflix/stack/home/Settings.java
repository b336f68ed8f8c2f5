package io.codeflix.stack.home;

import java.nio.file.Path;
import java.util.Map;

/**
 * What can be chosen about a stack.
 *
 * @param workers how many encoder workers run, 0..20
 * @param instances how many of each topology run
 * @param fullSpeed whether our own processes compile for speed; otherwise they start with half the CPU
 * @param amqp {@code rabbitmq} or {@code broker-j} to force one, empty to take RabbitMQ where it is installed
 * @param corsOrigins pages of which other origins may call the API from a browser, separated by commas
 * @param removalAfter how long what was deleted or replaced can be restored, as Spring reads a duration; empty for the
 *     services' own
 * @param external what isn't started because it runs elsewhere
 */
public record Settings(
        Checkout checkout,
        Home home,
        Ports ports,
        int workers,
        Instances instances,
        boolean fullSpeed,
        String amqp,
        String corsOrigins,
        String removalAfter,
        External external) {

    /** Pages that developers serve from this machine. */
    public static final String LOCAL_PAGES = "http://localhost:*,http://127.0.0.1:*";

    public Settings {
        if (workers < 0 || workers > 20) {
            throw new IllegalArgumentException("CODEFLIX_WORKERS must be 0..20, not " + workers);
        }
        if (!amqp.isEmpty() && !amqp.equals("rabbitmq") && !amqp.equals("broker-j")) {
            throw new IllegalArgumentException("CODEFLIX_AMQP must be rabbitmq or broker-j, not " + amqp);
        }
        if (!removalAfter.matches("([1-9][0-9]{0,5}[smhd])?")) {
            throw new IllegalArgumentException(
                    "CODEFLIX_REMOVAL_AFTER must be a length of time such as 30s, 12h or 7d, not " + removalAfter);
        }
    }

    /** Reads {@code CODEFLIX_HOME}, {@code CODEFLIX_PORT_BASE}, {@code CODEFLIX_WORKERS}, {@code CODEFLIX_INSTANCES}, {@code CODEFLIX_JIT}, {@code CODEFLIX_AMQP}, {@code CODEFLIX_CORS_ORIGINS}, {@code CODEFLIX_REMOVAL_AFTER}. */
    public static Settings of(Map<String, String> environment) {
        var checkout = Checkout.find(environment);
        var home = new Home(Path.of(environment.getOrDefault(
                        "CODEFLIX_HOME", checkout.root().resolve(".codeflix").toString()))
                .toAbsolutePath()
                .normalize());
        return new Settings(
                checkout,
                home,
                new Ports(number(environment, "CODEFLIX_PORT_BASE", Ports.DEFAULT_BASE)),
                number(environment, "CODEFLIX_WORKERS", 1),
                Instances.of(environment.getOrDefault("CODEFLIX_INSTANCES", "")),
                environment.getOrDefault("CODEFLIX_JIT", "quick").equals("full"),
                environment.getOrDefault("CODEFLIX_AMQP", ""),
                environment.getOrDefault("CODEFLIX_CORS_ORIGINS", LOCAL_PAGES),
                environment.getOrDefault("CODEFLIX_REMOVAL_AFTER", ""),
                External.read(home.externalFile()));
    }

    /** What people and their programs talk to. */
    public String publicUrl() {
        return external.get("gateway.url", "http://" + Address.local(ports.gateway()));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s must be a number, not '%s'".formatted(name, text), e);
        }
    }
}
