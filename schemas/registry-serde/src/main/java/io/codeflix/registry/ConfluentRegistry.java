package io.codeflix.registry;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * Any registry that speaks Confluent's REST API. Everything it ever answered is remembered, so known schemas go on while
 * it is away; for an unknown one the caller waits until it is back, or until the patience given ends.
 */
public final class ConfluentRegistry implements SchemaRegistry {
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final RegistryApi api;
    private final Patience patience;
    private final Map<Registered, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private record Registered(String subject, Schema schema) {}

    /** Waits for ever. @param base for example {@code http://127.0.0.1:7481/apis/ccompat/v7} */
    public ConfluentRegistry(URI base) {
        this(base, FOR_EVER);
    }

    /** @param patience how long a call may wait for the registry before it fails */
    public ConfluentRegistry(URI base, Duration patience) {
        this.api = new RegistryApi(base);
        this.patience = new Patience("schema registry " + base, patience);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        var registered = new Registered(subject, schema);
        var known = ids.get(registered);
        if (known != null) {
            return known;
        }
        int id = patience.await(
                () -> api.idOf(subject, schema),
                e -> new UnknownSchemaException(
                        "Schema %s is not registered under subject %s of %s; 'codeflix schema apply' registers it (%s)"
                                .formatted(schema.getFullName(), subject, api, e.getMessage())));
        ids.put(registered, id);
        return id;
    }

    @Override
    public Schema schemaOf(int id) {
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var schema = patience.await(
                () -> api.schemaOf(id),
                e -> new UnknownSchemaException(
                        "No schema has the id %d in %s (%s)".formatted(id, api, e.getMessage())));
        schemas.put(id, schema);
        return schema;
    }

    /** One question to the registry. */
    interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }
}
