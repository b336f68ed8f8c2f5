package io.codeflix.reference.http;

import io.codeflix.streams.api.command.Written;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Header fields of what went well. */
final class Answers {
    private Answers() {}

    static void describe(Operation operation, HandlerMethod handler) {
        var created = operation.getResponses().get("201");
        if (created != null && isVersioned(handler)) { // a permission to play has neither version nor address
            created.addHeaderObject("Location", address("Where it is from now on"))
                    .addHeaderObject("ETag", etag());
        }
        var ok = operation.getResponses().get("200");
        if (ok == null) {
            return;
        }
        if (isVersioned(handler)) {
            ok.addHeaderObject("ETag", etag());
            if (handler.hasMethodAnnotation(GetMapping.class)) {
                conditional(operation);
            }
        } else if (mayBeStale(handler)) {
            ok.addHeaderObject(
                    "Codeflix-Stale",
                    new Header()
                            .description(
                                    "There where a standby answers for an owner that can't be asked: how far it may"
                                            + " be behind.")
                            .schema(new StringSchema()));
        }
    }

    /** A read that names a version can be asked for with the one that the reader has. */
    static void conditional(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("ETags that the reader has already; 304 where nothing has changed.")
                .schema(Operations.like("\"3\"")));
        operation
                .getResponses()
                .addApiResponse(
                        "304",
                        new ApiResponse()
                                .description("Unchanged since the ETag in If-None-Match")
                                .addHeaderObject("ETag", etag()));
    }

    /** Whoever reads or writes a single thing of the catalog, and whoever writes one of media, is told its version. */
    private static boolean isVersioned(HandlerMethod handler) {
        var body = ResolvableType.forMethodReturnType(handler.getMethod());
        if (!ResponseEntity.class.equals(body.toClass())) {
            return false;
        }
        var type = body.getGeneric().toClass();
        return type.equals(Written.class)
                || handler.getMethod().getName().equals("findById")
                || (!handler.hasMethodAnnotation(GetMapping.class) && hasVersion(type));
    }

    private static boolean hasVersion(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }

    private static boolean mayBeStale(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && handler.getBeanType().getPackageName().startsWith("io.codeflix.media")
                && Objects.equals(ResponseEntity.class, handler.getMethod().getReturnType());
    }

    static Header etag() {
        return new Header()
                .required(true)
                .description("Its version, for If-Match and If-None-Match")
                .schema(new StringSchema());
    }

    static Header retryAfter() {
        return new Header().description("Seconds to wait").schema(new IntegerSchema());
    }

    static Header challenge() {
        return new Header().description("Bearer").schema(new StringSchema());
    }

    private static Header address(String description) {
        return new Header().required(true).description(description).schema(new StringSchema().format("uri-reference"));
    }
}
