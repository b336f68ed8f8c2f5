package io.codeflix.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and it knows no such id or no such schema: asking again will not help. */
public final class UnknownSchemaException extends SerializationException {

    public UnknownSchemaException(String message) {
        super(message);
    }
}
