package io.codeflix.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry for tests within one JVM. Unlike the real one it gives an id to every schema it is asked for. */
public final class InMemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        int index = schemas.indexOf(schema);
        if (index < 0) {
            index = schemas.size();
            schemas.add(schema);
        }
        return index + 1;
    }

    @Override
    public synchronized Schema schemaOf(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("No schema has the id " + id);
        }
        return schemas.get(id - 1);
    }
}
