package io.codeflix.reference.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Bodies as people send and get them, a file each beside this class: {@code <operation>.request.json}, {@code .response.json}. What
 * all operations on one kind of thing answer alike is said once, by the names of both: {@code category.Written.json}.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(Operation operation) {
        var id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(media -> read(id + ".request").ifPresent(media::example));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent()
                        .values()
                        .forEach(media -> read(id + ".response")
                                .or(() -> shared(operation, media))
                                .ifPresent(media::example));
            }
        });
    }

    private static Optional<JsonNode> shared(Operation operation, MediaType media) {
        return Optional.ofNullable(media.getSchema().get$ref())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .flatMap(schema -> read(operation.getTags().getFirst() + "." + schema));
    }

    private static Optional<JsonNode> read(String name) {
        try (var file = Examples.class.getResourceAsStream("examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
