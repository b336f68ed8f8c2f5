package io.codeflix.registry;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
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

    /**
     * Waits for ever.
     *
     * @param base for example {@code http://127.0.0.1:7481/apis/ccompat/v7}
     */
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
        int id = patience.await(() -> lookUp(subject, schema));
        ids.put(registered, id);
        return id;
    }

    @Override
    public Schema schemaOf(int id) {
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var schema = patience.await(() -> lookUp(id));
        schemas.put(id, schema);
        return schema;
    }

    private int lookUp(String subject, Schema schema) throws IOException, InterruptedException {
        try {
            return api.idOf(subject, schema);
        } catch (RegistryRefusedException e) {
            throw unlessUnknown(
                    e,
                    "Schema %s is not registered under subject %s; 'codeflix schema apply' registers it"
                            .formatted(schema.getFullName(), subject));
        }
    }

    private Schema lookUp(int id) throws IOException, InterruptedException {
        try {
            return api.schemaOf(id);
        } catch (RegistryRefusedException e) {
            throw unlessUnknown(e, "No schema has the id " + id);
        } catch (AvroRuntimeException e) {
            throw new UnknownSchemaException("What has the id %d in %s is no Avro schema".formatted(id, api));
        }
    }

    private IOException unlessUnknown(RegistryRefusedException e, String message) {
        if (e.isUnknown()) {
            throw new UnknownSchemaException("%s (%s: %s)".formatted(message, api, e.getMessage()));
        }
        return e;
    }
}
