package io.codeflix.reference.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can go wrong, said once and referred to by every endpoint (RFC 9457). */
final class Problems {

    private record Kind(String name, String description, Map<String, Object> example) {}

    private static final Map<Integer, Kind> KINDS = new TreeMap<>(Map.of(
            400,
                    kind(
                            "BadRequest",
                            400,
                            "Bad Request",
                            "bad-request",
                            "Something of the request can't be read; the detail names it."),
            401,
                    kind(
                            "Unauthenticated",
                            401,
                            "Unauthorized",
                            "unauthenticated",
                            "Send an access token in the Authorization header; 'codeflix login' gets one."),
            403, kind("Forbidden", 403, "Forbidden", "forbidden", "Your roles don't allow this; ask an administrator."),
            404, kind("NotFound", 404, "Not Found", "not-found", "There is no such thing, or it is somebody else's."),
            409,
                    kind(
                            "Conflict",
                            409,
                            "Conflict",
                            "stale-version",
                            "The version has moved on: read it again and decide anew."),
            413,
                    kind(
                            "TooLarge",
                            413,
                            "Content Too Large",
                            "too-large",
                            "The body is larger than anything this takes."),
            415,
                    kind(
                            "UnsupportedMediaType",
                            415,
                            "Unsupported Media Type",
                            "unsupported-media-type",
                            "Send application/json."),
            422, refused(),
            503,
                    kind(
                            "TryAgain",
                            503,
                            "Service Unavailable",
                            "try-again",
                            "Not right now. Ask again after Retry-After; a write under the same Idempotency-Key.")));

    private Problems() {}

    private static Kind kind(String name, int status, String title, String code, String detail) {
        return new Kind(
                name,
                detail,
                new TreeMap<>(Map.of(
                        "type", "about:blank", "title", title, "status", status, "detail", detail, "code", code)));
    }

    private static Kind refused() {
        var kind = kind(
                "Refused",
                422,
                "Unprocessable Content",
                "validation",
                "A rule says no; every broken field is named at once.");
        kind.example().put("detail", "2 fields are not valid.");
        kind.example()
                .put(
                        "errors",
                        List.of(
                                broken("title", "required", "'title' is required."),
                                broken("rating", "unknown", "'rating' is one of ER, L, 10, 12, 14, 16, 18.")));
        return kind;
    }

    private static Map<String, String> broken(String field, String code, String message) {
        return new TreeMap<>(Map.of("field", field, "code", code, "message", message));
    }

    static void addTo(ApiResponses responses, int... statuses) {
        for (int status : statuses) {
            Kind kind = KINDS.get(status);
            if (kind != null) {
                responses.addApiResponse(
                        String.valueOf(status), new ApiResponse().$ref("#/components/responses/" + kind.name()));
            }
        }
    }

    static void declare(Components components) {
        components.addSchemas("FieldError", fieldError()).addSchemas("Problem", problem());
        KINDS.forEach((status, kind) -> {
            var response = new ApiResponse()
                    .description(kind.description())
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                            .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                            .example(kind.example())));
            if (status == 503) {
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait").schema(new IntegerSchema()));
            }
            components.addResponses(kind.name(), response);
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence for a person that says what to do."))
                .addProperty("code", new StringSchema().description("A stable word for programs."))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/FieldError"))
                                .description("Every broken field; absent where the refusal is about the whole."))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .description("One field that breaks one rule.")
                .addProperty("field", new StringSchema().description("Path of the field in the request."))
                .addProperty("code", new StringSchema().description("A stable word for programs."))
                .addProperty("message", new StringSchema().description("A sentence for a person."))
                .required(List.of("field", "code", "message"));
    }
}
