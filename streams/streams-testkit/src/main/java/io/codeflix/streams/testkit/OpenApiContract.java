package io.codeflix.streams.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI document of {@code docs/reference}, held against what is answered: status, media type, header fields and body. Read more
 * strictly than it is written: a field that no schema names is a fault. A request that was taken must be one that the document
 * allows.
 */
public final class OpenApiContract {
    private static final Path FOLDER = Path.of("docs", "reference");
    private static final String PROBLEM = "application/problem+json";

    /** Fields that clients act upon; those that every answer of HTTP may have are nobody's news. */
    private static final List<String> MEANINGFUL =
            List.of("etag", "location", "retry-after", "codeflix-stale", "deprecation", "content-range", "link");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final JsonNode document;
    private final List<Route> routes;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private record Route(Pattern path, JsonNode item) {}

    private OpenApiContract(String name, JsonNode document) {
        this.name = name;
        this.document = document;
        this.routes = document.get("paths").properties().stream()
                .sorted(Comparator.comparingLong(
                        path -> path.getKey().chars().filter(c -> c == '{').count()))
                .map(path -> new Route(
                        Pattern.compile(path.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")),
                        path.getValue()))
                .toList();
    }

    /** Reads one of this repository, by its name in the folder. */
    public static OpenApiContract read(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(FOLDER))) {
            folder = folder.getParent();
        }
        try {
            var file = Objects.requireNonNull(folder, "no docs/reference above the working folder")
                    .resolve(FOLDER)
                    .resolve(name);
            var document = new YAMLMapper().readTree(file.toFile());
            close(document);
            return new OpenApiContract(name, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(OpenApiContract::close);
    }

    /**
     * Checks the answer to a request of the API; others are nobody's here.
     *
     * @param sent body of the request, null where it had none
     * @throws AssertionError that names everything by which the two differ
     */
    public void check(HttpResponse<?> answer, byte @Nullable [] sent) {
        var path = answer.uri().getRawPath().replaceFirst("(?<=.)/$", ""); // a slash at the end changes nothing
        if (!path.startsWith("/api/")) {
            return;
        }
        var method = answer.request().method();
        var faults = faults(method, path, answer, sent);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s answers %d otherwise than %s says:%n  %s%n%s"
                    .formatted(
                            method, path, answer.statusCode(), name, String.join("\n  ", faults), text(answer.body())));
        }
    }

    private List<String> faults(String method, String path, HttpResponse<?> answer, byte @Nullable [] sent) {
        var operation = operation(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT), path);
        if (operation.isEmpty()) {
            return answer.statusCode() < 400
                    ? List.of("no such operation")
                    : problem(method, answer.headers(), answer.body());
        }
        var response = resolve(operation.get().path("responses").path(String.valueOf(answer.statusCode())));
        if (response.isMissingNode()) {
            return List.of("the status isn't among " + names(operation.get().path("responses")));
        }
        var faults = new ArrayList<String>();
        fields(response.path("headers"), answer.headers(), faults);
        body(method, response.path("content"), answer.headers(), answer.body(), faults);
        var asked = operation
                .get()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (answer.statusCode() < 300 && sent != null && asked.isObject()) {
            against(asked, sent, "taken, though the request breaks its schema: ", faults);
        }
        return faults;
    }

    private Optional<JsonNode> operation(String method, String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(route -> route.item().get(method));
    }

    private List<String> problem(String method, HttpHeaders fields, Object body) {
        var faults = new ArrayList<String>();
        body(method, document.at("/components/responses/BadRequest/content"), fields, body, faults);
        return faults;
    }

    private static void fields(JsonNode written, HttpHeaders sent, List<String> faults) {
        for (var name : MEANINGFUL) {
            if (sent.firstValue(name).isPresent() && names(written).stream().noneMatch(name::equalsIgnoreCase)) {
                faults.add("the field '" + name + "' isn't named");
            }
        }
        written.properties().forEach(field -> {
            if (field.getValue().path("required").asBoolean()
                    && sent.firstValue(field.getKey()).isEmpty()) {
                faults.add("the field '" + field.getKey() + "' is missing");
            }
        });
    }

    private void body(String method, JsonNode content, HttpHeaders fields, Object body, List<String> faults) {
        var bytes = bytes(body);
        if (method.equals("HEAD") || content.isMissingNode()) {
            if (bytes.length > 0) {
                faults.add("there is a body");
            }
            return;
        }
        var type = fields.firstValue("Content-Type").orElse("none").replaceAll(" *;.*", "");
        var media = content.path(type);
        if (media.isMissingNode()) {
            faults.add("the type " + type + " isn't among " + names(content));
        } else if ((type.equals("application/json") || type.equals(PROBLEM))
                && fields.firstValue("Content-Encoding").isEmpty()) {
            against(media.path("schema"), bytes, "", faults);
        }
    }

    private void against(JsonNode schema, byte[] json, String what, List<String> faults) {
        try {
            var compiled = schemas.computeIfAbsent(schema, this::compile);
            compiled.validate(JSON.readTree(json)).forEach(fault -> faults.add(what + fault));
        } catch (IOException e) {
            faults.add(what + "no JSON: " + e.getMessage());
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components")); // where its references lead
        return SCHEMAS.getSchema(whole, STRICT);
    }

    private JsonNode resolve(JsonNode node) {
        var ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] bytes ? bytes : String.valueOf(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object body) {
        var text = String.valueOf(body);
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
