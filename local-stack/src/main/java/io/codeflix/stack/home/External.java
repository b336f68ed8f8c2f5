package io.codeflix.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What runs elsewhere and isn't started here, from {@code external.properties} in the home. Addresses only: passwords
 * belong into the files of {@link Secrets}.
 */
public record External(Map<String, String> values) {

    /** Nothing: everything is started here. */
    public static final External NONE = new External(Map.of());

    public static final String FILE = "external.properties";

    /**
     * Keys of a component.
     *
     * @param address names where it is; without it the others mean nothing
     */
    private record Keys(String address, Set<String> others) {}

    private static final Map<String, Keys> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("kafka", new Keys("bootstrap-servers", Set.of("replication-factor"))),
            Map.entry("registry", new Keys("url", Set.of())),
            Map.entry("postgres", new Keys("address", Set.of("user"))),
            Map.entry("keycloak", new Keys("issuer", Set.of())),
            Map.entry("object-store", new Keys("endpoint", Set.of("public-endpoint", "region", "bucket"))),
            Map.entry("amqp", new Keys("address", Set.of("broker", "user", "virtual-host"))),
            Map.entry("catalog-topology", new Keys("address", Set.of("titles-address"))),
            Map.entry("media-topology", new Keys("address", Set.of())),
            Map.entry("rabbit-bridge", new Keys("address", Set.of())),
            Map.entry("encoder-worker", new Keys("address", Set.of())),
            Map.entry("gateway", new Keys("url", Set.of()))));

    public External {
        values = Map.copyOf(values);
        for (var key : new TreeSet<>(values.keySet())) {
            var component = component(key);
            var keys = KEYS.get(component);
            var rest = key.substring(Math.min(component.length() + 1, key.length()));
            if (keys == null || !(keys.address().equals(rest) || keys.others().contains(rest))) {
                throw new IllegalArgumentException(
                        "there is no setting '%s'; those of components are %s".formatted(key, all()));
            }
            if (!values.containsKey(component + "." + keys.address())) {
                throw new IllegalArgumentException("'%s' needs '%s.%s' too".formatted(key, component, keys.address()));
            }
            if (values.getOrDefault(key, "").isBlank()) {
                throw new IllegalArgumentException("'%s' has no value".formatted(key));
            }
        }
    }

    /**
     * Reads the file; where there is none, nothing is elsewhere.
     *
     * @throws IllegalArgumentException naming the file, for a setting that doesn't exist or makes no sense
     */
    static External read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
            var values = new TreeMap<String, String>();
            properties
                    .stringPropertyNames()
                    .forEach(name ->
                            values.put(name, properties.getProperty(name).strip()));
            return new External(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Whether somebody else runs a component. */
    public boolean runs(String component) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(component + "."));
    }

    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    public Address address(String key, Address otherwise) {
        var text = values.get(key);
        try {
            return text == null ? otherwise : Address.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: '%s': %s".formatted(FILE, key, e.getMessage()), e);
        }
    }

    private static String component(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static String all() {
        var names = new TreeSet<String>();
        KEYS.forEach((component, keys) -> {
            names.add(component + "." + keys.address());
            keys.others().forEach(other -> names.add(component + "." + other));
        });
        return String.join(", ", names);
    }
}
