package io.codeflix.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.codeflix.reference.OpenApiFile.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the OpenAPI documents show is what their schemas allow. That they are what the code says another test tells. */
class ExamplesTest {
    private static final String CATALOG = "catalog-openapi.yaml";
    private static final String MEDIA = "media-openapi.yaml";

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatItsSchemaAllows() {
        return Stream.of(CATALOG, MEDIA)
                .map(OpenApiFile::read)
                .flatMap(file -> file.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                file.name() + example.at(),
                                () -> assertThat(file.faultsOf(example)).isEmpty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG, MEDIA})
    void everyJsonBodyHasAnExample(String name) {
        // Given
        var file = OpenApiFile.read(name);
        // When
        var bodies = new ArrayList<String>();
        var shown = new ArrayList<String>();
        file.jsonBodies().forEach((at, body) -> {
            bodies.add(at);
            if (body.has("example")) {
                shown.add(at);
            }
        });
        // Then
        assertThat(bodies).isNotEmpty();
        assertThat(shown).isEqualTo(bodies);
    }

    @Test
    void whatIsMissingUnknownOrMalformedIsAFault() {
        // Given
        var file = OpenApiFile.read(CATALOG);
        var example = file.examples().stream()
                .filter(each -> each.at().contains("/api/v1/categories/{id}/get/responses/200"))
                .findFirst()
                .orElseThrow();
        assertThat(file.faultsOf(example)).isEmpty();
        // When
        var broken = List.of(
                changed(example, body -> body.remove("name")),
                changed(example, body -> body.put("nmae", "Animation")),
                changed(example, body -> body.put("createdAt", "yesterday")),
                changed(example, body -> body.set("version", TextNode.valueOf("1"))));
        // Then
        assertThat(broken).allSatisfy(each -> assertThat(file.faultsOf(each)).hasSize(1));
    }

    private static Example changed(Example example, Consumer<ObjectNode> change) {
        JsonNode copy = example.value().deepCopy();
        change.accept((ObjectNode) copy);
        return new Example(example.at(), example.schema(), copy);
    }
}
