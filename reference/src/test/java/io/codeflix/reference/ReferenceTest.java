package io.codeflix.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What docs/reference says is what the code says. */
class ReferenceTest {
    private static final Path ROOT =
            Path.of(System.getProperty("codeflix.root", "..")).toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("docs/reference");
    private static final boolean REWRITE = Boolean.getBoolean("codeflix.golden.rewrite");

    @TestFactory
    Stream<DynamicTest> everyDocumentIsTheOneTheCodeMakes() {
        return Reference.of(ROOT).entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(made.getKey(), () -> assertCurrent(made)));
    }

    private static void assertCurrent(Map.Entry<String, String> made) throws IOException {
        var file = FOLDER.resolve(made.getKey());
        if (REWRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, made.getValue());
        }
        assertThat(file)
                .as("Rewrite it with ./mvnw -pl reference -am test -Dcodeflix.golden.rewrite=true")
                .content()
                .isEqualToNormalizingNewlines(made.getValue());
    }
}
