package io.codeflix.reference.http;

import static java.util.Objects.requireNonNull;

import io.codeflix.reference.source.SourceDocs;
import io.codeflix.streams.api.contract.Constraint;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.ClassUtils;

/**
 * What the catalog answers from prepared bytes: titles, by a listener that no controller describes, and videos, whose type no
 * controller names.
 */
record TitleReadsPaths(SourceDocs docs) implements Consumer<OpenAPI> {
    private static final String VIDEO = "io.codeflix.catalog.query.VideoJson";
    private static final String TITLE = "io.codeflix.catalog.query.TitleJson";
    private static final String TITLE_PAGE_REQUEST = "io.codeflix.catalog.api.listener.BrowseRequest";

    @Override
    public void accept(OpenAPI document) {
        var video = define(document, VIDEO, "Video");
        var title = define(document, TITLE, "Title");
        List.of("RawValue", "PageRawValue")
                .forEach(document.getComponents().getSchemas()::remove); // what a controller calls prepared bytes
        answer(path(document, "/api/v1/videos/{id}").getGet(), video);
        answer(path(document, "/api/v1/videos").getGet(), numbered(video));
        document.getPaths()
                .addPathItem("/api/v1/titles", new PathItem().get(list(title)))
                .addPathItem("/api/v1/titles/{id}", new PathItem().get(one(title)));
    }

    private static PathItem path(OpenAPI document, String path) {
        return requireNonNull(document.getPaths().get(path), path);
    }

    private Schema<?> define(OpenAPI document, String className, String name) {
        var type = ClassUtils.resolveClassName(className, null);
        var resolved = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach((found, schema) ->
                document.getComponents().addSchemas(found.equals(type.getSimpleName()) ? name : found, schema));
        docs.of(type).ifPresent(said -> resolved.schema.description(said.text()));
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static void answer(Operation operation, Schema<?> schema) {
        requireNonNull(operation.getResponses().get("200")).setContent(json(schema));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static Schema<?> numbered(Schema<?> item) {
        return new ObjectSchema()
                .addProperty("current_page", new IntegerSchema())
                .addProperty("per_page", new IntegerSchema())
                .addProperty("total", new IntegerSchema().format("int64"))
                .addProperty("items", new ArraySchema().items(item))
                .required(List.of("current_page", "per_page", "total", "items"));
    }

    private Operation list(Schema<?> title) {
        var page = new ObjectSchema()
                .addProperty("items", new ArraySchema().items(title))
                .addProperty(
                        "next",
                        new StringSchema()
                                .types(new LinkedHashSet<>(List.of("string", "null")))
                                .description("The cursor of the next page; null where this is the last."))
                .required(List.of("items", "next"));
        var operation = read("title-list", "List titles", page)
                .description("Published titles; every filter may be combined with every other.");
        for (var component :
                ClassUtils.resolveClassName(TITLE_PAGE_REQUEST, null).getRecordComponents()) {
            var schema = component.getType() == Integer.class ? new IntegerSchema() : new StringSchema();
            Constraints.apply(component.getAnnotation(Constraint.class), schema);
            operation.addParametersItem(
                    new Parameter().in("query").name(component.getName()).schema(schema));
        }
        return operation;
    }

    private static Operation one(Schema<?> title) {
        var operation = read("title-get", "Get title", title)
                .description("One published title in the best language the reader asks for.")
                .addParametersItem(
                        new Parameter().in("path").name("id").required(true).schema(new StringSchema()))
                .addParametersItem(Operations.minVersion());
        Problems.addTo(operation.getResponses(), 404);
        return operation;
    }

    private static Operation read(String id, String summary, Schema<?> schema) {
        var found = new ApiResponse().description("OK").content(json(schema)).addHeaderObject("ETag", Answers.etag());
        var responses = new ApiResponses().addApiResponse("200", found);
        Problems.addOfEveryRequest(responses);
        Problems.addTo(responses, 422);
        var operation = new Operation()
                .operationId(id)
                .summary(summary)
                .tags(List.of("title"))
                .responses(responses)
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("locale")
                        .description("Language tag, for example `pt-BR`; wins over Accept-Language.")
                        .schema(Operations.like("pt-BR")));
        Answers.conditional(operation);
        return operation;
    }
}
