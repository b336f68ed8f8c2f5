package io.codeflix.bridge.app;

import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.registry.SchemaRegistry;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** A registry that can go away. */
final class SwitchableRegistry implements SchemaRegistry {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean away;

    void away(boolean isAway) {
        refusals.set(0);
        away = isAway;
    }

    /** How often it was asked while it was away. */
    int refusals() {
        return refusals.get();
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return registry.idOf(subject, schema);
    }

    @Override
    public Schema schemaOf(int id) {
        if (away) {
            refusals.incrementAndGet();
            throw new RegistryUnavailableException("away", new IOException());
        }
        return registry.schemaOf(id);
    }
}
