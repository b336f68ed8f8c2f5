package io.codeflix.registry;

import org.apache.avro.Schema;

/** Which id stands for which schema. Ids never change their meaning, so what is known once is known for ever. */
public interface SchemaRegistry {

    /**
     * Id of a schema that was registered under a subject before.
     *
     * @throws UnknownSchemaException the registry knows no such schema there
     * @throws RegistryUnavailableException the registry could not be asked
     */
    int idOf(String subject, Schema schema);

    /**
     * Schema behind an id.
     *
     * @throws UnknownSchemaException the registry knows no such id
     * @throws RegistryUnavailableException the registry could not be asked
     */
    Schema schemaOf(int id);
}
