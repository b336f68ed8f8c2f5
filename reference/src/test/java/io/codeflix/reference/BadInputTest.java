package io.codeflix.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/bad-input.md names is there. */
class BadInputTest {
    private static final Path FOLDER = Path.of(System.getProperty("codeflix.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("docs");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)\\.(\\w+)]\\(([^)]+)\\)");

    @Test
    void everyLineHasATestThatIsThereOrAReason() throws IOException {
        var lines = Files.readString(FOLDER.resolve("bad-input.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what "))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            var tests = LINK.matcher(line).results().toList();
            assertThat(tests.isEmpty()).isEqualTo(line.endsWith("| – |"));
            assertThat(!tests.isEmpty() || line.contains("can't occur: ") || line.contains("not yet: "))
                    .isTrue();
            for (MatchResult test : tests) {
                var file = FOLDER.resolve(test.group(3)).normalize();
                assertThat(file).hasFileName(test.group(1) + ".java");
                assertThat(file).content().contains("void " + test.group(2) + "(");
            }
        });
    }
}
