package io.codeflix.reference.http;

import io.codeflix.streams.api.command.CommandRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** What every endpoint of its kind has in common, and no controller says: headers of writes, and what can go wrong. */
final class Operations implements GlobalOperationCustomizer {
    /** Handlers that make something answer 201. */
    private static final Set<String> CREATING = Set.of("create", "register", "film", "trailer");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var noun = noun(handler.getBeanType());
        var verb = handler.getMethod().getName().replaceFirst("^(find(ById)?|image)$", "get");
        operation.setTags(List.of(noun));
        operation.setOperationId(noun + "-" + words(verb, "-"));
        if (operation.getSummary() == null || operation.getSummary().isEmpty()) {
            operation.setSummary(capital(words(verb, " ")) + " " + noun.replace('-', ' '));
        }
        if (CREATING.contains(verb)) {
            created(operation.getResponses());
        }
        if (redirects(handler)) {
            operation.getResponses().remove("200");
            operation
                    .getResponses()
                    .addApiResponse(
                            "302",
                            new ApiResponse()
                                    .description("Found: a signed URL of the object store, good for a while")
                                    .addHeaderObject(
                                            "Location", new Header().schema(new StringSchema().format("uri"))));
        }
        ListParameters.describe(operation, handler);
        if (writes(handler)) {
            operation.addParametersItem(idempotencyKey()).addParametersItem(ifMatch());
            Problems.addTo(operation.getResponses(), 409, 422);
        }
        if (!isRead(handler)) {
            Problems.addTo(operation.getResponses(), 413);
        }
        if (hasBody(handler)) {
            Problems.addTo(operation.getResponses(), 409, 415, 422);
        }
        if (hasQuery(operation)) {
            Problems.addTo(operation.getResponses(), 422);
        }
        Answers.describe(operation, handler);
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            Problems.addTo(operation.getResponses(), 404);
        }
        Problems.addTo(operation.getResponses(), 400, 406);
        Problems.addOfEveryRequest(operation.getResponses());
        return operation;
    }

    /** A controller's name without its ending, as the command line says it: {@code cast-member}. */
    static String noun(Class<?> controller) {
        return words(controller.getSimpleName().replaceFirst("(List)?Controller$", ""), "-");
    }

    private static String words(String camelCase, String between) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", between).toLowerCase(Locale.ROOT);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static void created(ApiResponses responses) {
        ApiResponse ok = responses.remove("200");
        if (ok != null) {
            responses.addApiResponse("201", ok.description("Created"));
        }
    }

    /** A read without a body says where the bytes are. */
    private static boolean redirects(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && ResolvableType.forMethodReturnType(handler.getMethod())
                        .getGeneric()
                        .toClass()
                        .equals(Void.class);
    }

    private static boolean writes(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(CommandRequest.class);
    }

    private static boolean isRead(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class);
    }

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
    }

    private static boolean hasBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description(
                        "Asked again under the same key, nothing is done twice: the first answer comes again, for 24"
                                + " hours. Another body under the same key is refused. 1 to 200 visible ASCII characters.")
                .schema(like("5f0c3c1e-6f0d-4c40-9f4e-1f3f7f3c9a52")
                        .pattern("^%s$".formatted(CommandRequest.KEY_SYNTAX)));
    }

    private static Parameter ifMatch() {
        return new Parameter()
                .in("header")
                .name("If-Match")
                .description("The version that must still be there, as an ETag gave it; 409 where it has moved on.")
                .schema(like("\"3\"").pattern("^(\\*|%s)$".formatted(CommandRequest.VERSION_SYNTAX)));
    }

    /** An example beside the schema would be sent by pages that try requests out, unless people noticed and deleted it. */
    static Schema<?> like(String example) {
        var text = new StringSchema();
        text.setExamples(List.of(example));
        return text;
    }

    /** {@code minVersion}: every read that can wait has it. */
    static Parameter minVersion() {
        return new Parameter()
                .in("query")
                .name("minVersion")
                .description("Waits up to 3 s until the view shows this version: what a write answered.")
                .schema(new IntegerSchema()
                        .format("int64")
                        .minimum(BigDecimal.ZERO)
                        ._default(0));
    }
}
