package io.codeflix.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An OpenAPI 3.1 document of docs/reference, whose schemas are JSON Schema 2020-12. They are read more strictly than they are
 * written: a field that no schema names is a fault, and so is a date that is none.
 */
record OpenApiFile(String name, JsonNode document) {
    private static final Path FOLDER =
            Path.of(System.getProperty("codeflix.root", "..")).resolve("docs/reference");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** @param at where in the document */
    record Example(String at, JsonNode schema, JsonNode value) {}

    static OpenApiFile read(String name) {
        try {
            var document = YAML.readTree(FOLDER.resolve(name).toFile());
            close(document);
            return new OpenApiFile(name, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(OpenApiFile::close);
    }

    /** Of bodies and parameters, wherever there is a schema. */
    List<Example> examples() {
        var found = new ArrayList<Example>();
        collect(document, "", found);
        return found;
    }

    private static void collect(JsonNode node, String at, List<Example> found) {
        var schema = node.path("schema");
        if (schema.isObject()) {
            if (node.has("example")) {
                found.add(new Example(at, schema, node.get("example")));
            }
            schema.path("examples").forEach(example -> found.add(new Example(at, schema, example)));
            return;
        }
        node.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at + "/" + i, found);
        }
    }

    /** What is JSON and goes one way or the other: requests, answers, problems. */
    Map<String, JsonNode> jsonBodies() {
        var found = new TreeMap<String, JsonNode>();
        collectBodies(document, "", found);
        return found;
    }

    private static void collectBodies(JsonNode node, String at, Map<String, JsonNode> found) {
        for (var type : List.of("application/json", "application/problem+json", "*/*")) {
            if (node.path("content").has(type)) {
                found.put(at + " " + type, node.get("content").get(type));
            }
        }
        node.properties().forEach(field -> collectBodies(field.getValue(), at + "/" + field.getKey(), found));
    }

    Set<ValidationMessage> faultsOf(Example example) {
        ObjectNode schema = example.schema().deepCopy();
        schema.set("components", document.get("components")); // where its references lead
        return SCHEMAS.getSchema(schema, STRICT).validate(example.value());
    }
}
