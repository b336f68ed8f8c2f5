package io.codeflix.reference.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Bodies as people send and get them, a file each beside this class: {@code <operation>.request.json}, {@code .response.json}. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                put(response.getContent(), operation.getOperationId() + ".response");
            }
        });
    }

    private static void put(Content content, String name) {
        read(name).ifPresent(example -> content.values().forEach(media -> media.example(example)));
    }

    private static Optional<JsonNode> read(String name) {
        try (var file = Examples.class.getResourceAsStream("examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
