package io.codeflix.reference.http;

import io.codeflix.streams.api.identity.EndpointTable.Endpoint;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What belongs to the document as a whole: who may call what, the words around it, and an order that is the same each time.
 *
 * @param tags what each group of endpoints is, by its name
 */
record WholeDocument(HttpContext http, Map<String, String> tags) implements OpenApiCustomizer {
    private static final String BEARER = "bearer";

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info().title(http.title()).description(http.about()).version("v1"))
                .servers(List.of(new Server().url("/").description("the gateway that serves this document")));
        http.beside().accept(document);
        Problems.declare(document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("An access token of the realm; `codeflix login` gets one.")));
        var sorted = new Paths();
        new TreeMap<>(document.getPaths()).forEach((path, item) -> {
            item.readOperationsMap().forEach((method, operation) -> finish(endpoint(method.name(), path), operation));
            sorted.addPathItem(path, item);
        });
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        document.paths(sorted)
                .tags(tags.entrySet().stream()
                        .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                        .toList());
    }

    private Endpoint endpoint(String method, String path) {
        return http.roles().endpoints().stream()
                .filter(line -> line.path().equals(path) && line.method().name().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table of roles names " + method + " " + path));
    }

    private static void finish(Endpoint endpoint, Operation operation) {
        Examples.addTo(operation);
        if (endpoint.open()) {
            operation.setSecurity(List.of());
            operation.setDescription(paragraphs(operation.getDescription(), "Needs no token."));
            // of a ticket that ended or whose title was hidden, or of a token that is brought all the same
            Problems.addTo(operation.getResponses(), 401, 403);
        } else {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
            Problems.addTo(operation.getResponses(), 401, 403);
            var reaches = new TreeMap<>(endpoint.reaches());
            operation.addExtension("x-roles", List.copyOf(reaches.keySet()));
            operation.setDescription(paragraphs(operation.getDescription(), roles(reaches)));
        }
        var sorted = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
    }

    private static String roles(Map<String, ?> reaches) {
        return reaches.entrySet().stream()
                .map(reach -> String.valueOf(reach.getValue()).equals("OWN")
                        ? "`%s` (own)".formatted(reach.getKey())
                        : "`%s`".formatted(reach.getKey()))
                .collect(Collectors.joining(", ", "Roles: ", "."));
    }

    private static String paragraphs(@Nullable String said, String more) {
        return said == null || said.isEmpty() ? more : said + "\n\n" + more;
    }
}
