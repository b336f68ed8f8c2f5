package io.codeflix.reference.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** What can go wrong, said once and referred to by every endpoint (RFC 9457). */
final class Problems {

    private record Kind(String name, String description, Map<String, Object> example) {}

    /** What is refused as HTTP before anybody asks what it is about, and what an edge answers where a service doesn't. */
    private static final int[] OF_EVERY_REQUEST = {400, 408, 414, 417, 431, 500, 502, 503, 504};

    private static final Map<Integer, Kind> KINDS = new TreeMap<>(
            Map.ofEntries(
                    kind(
                            400,
                            "BadRequest",
                            "bad-request",
                            "Something of the request can't be read; the detail names it."),
                    kind(
                            401,
                            "Unauthenticated",
                            "unauthenticated",
                            "Send an access token in the Authorization header; 'codeflix login' gets one."),
                    kind(403, "Forbidden", "forbidden", "Your roles don't allow this; ask an administrator."),
                    kind(404, "NotFound", "not-found", "There is no such thing, or it is somebody else's."),
                    kind(
                            406,
                            "NotAcceptable",
                            "not-acceptable",
                            "This is made in none of the types that Accept names."),
                    kind(
                            408,
                            "RequestTimeout",
                            "request-timeout",
                            "The request didn't arrive whole in time; send it again."),
                    kind(409, "Conflict", "stale-version", "The version has moved on: read it again and decide anew."),
                    kind(413, "TooLarge", "too-large", "The body is larger than anything this takes."),
                    kind(414, "AddressTooLong", "too-long", "The address is too long."),
                    kind(415, "UnsupportedMediaType", "unsupported-media-type", "Send application/json."),
                    kind(
                            417,
                            "ExpectationFailed",
                            "expectation-failed",
                            "The only expectation this meets is 100-continue."),
                    Map.entry(422, refused()),
                    kind(
                            431,
                            "FieldsTooLarge",
                            "too-large",
                            "The header fields are too large: at most 16 KB together."),
                    kind(
                            500,
                            "Defect",
                            "internal",
                            "This is a defect of ours. Quote the reference when you report it."),
                    kind(
                            502,
                            "BadGateway",
                            "bad-gateway",
                            "A service answered the gateway something that is not HTTP."),
                    kind(
                            503,
                            "TryAgain",
                            "try-again",
                            "Not right now. Ask again after Retry-After; a write under the same Idempotency-Key."),
                    kind(
                            504,
                            "GatewayTimeout",
                            "timeout",
                            "A service didn't answer the gateway in time; a write can be sent again under the same Idempotency-Key.")));

    private Problems() {}

    private static Map.Entry<Integer, Kind> kind(int status, String name, String code, String detail) {
        return Map.entry(status, new Kind(name, detail, example(status, code, detail)));
    }

    private static Map<String, Object> example(int status, String code, String detail) {
        return new TreeMap<>(Map.of(
                "type",
                "about:blank",
                "title",
                HttpStatus.valueOf(status).getReasonPhrase(),
                "status",
                status,
                "detail",
                detail,
                "code",
                code));
    }

    private static Kind refused() {
        var said = "A rule says no; every broken field is named at once.";
        var kind = new Kind("Refused", said, example(422, "validation", said));
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

    static void addOfEveryRequest(ApiResponses responses) {
        addTo(responses, OF_EVERY_REQUEST);
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
            if (status == 503 || status == 502 || status == 504) {
                response.addHeaderObject("Retry-After", Answers.retryAfter());
            }
            if (status == 401) {
                response.addHeaderObject("WWW-Authenticate", Answers.challenge());
            }
            components.addResponses(kind.name(), response);
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457).")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty(
                        "status",
                        new IntegerSchema().minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599)))
                .addProperty(
                        "instance",
                        new StringSchema()
                                .format("uri-reference")
                                .description("The path that was asked for, where it could be read."))
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
