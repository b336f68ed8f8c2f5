package io.codeflix.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry could not be asked. It says nothing about the record at hand, so it is deliberately no {@link
 * org.apache.kafka.common.errors.SerializationException}: whoever catches it tries again and never dead-letters.
 */
public final class RegistryUnavailableException extends RetriableException {

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
