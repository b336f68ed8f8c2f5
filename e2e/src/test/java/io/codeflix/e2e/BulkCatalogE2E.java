package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog from a file, out of the platform, and in again. */
class BulkCatalogE2E {
    private static final String CATALOG = """
            categories: [{name: Bulk Crime}]
            genres: [{name: Bulk Noir, categories: [Bulk Crime]}]
            castMembers: [{name: Bulk Mann, type: director}]
            videos:
              - title: Bulk Heat
                description: A heist.
                yearLaunched: 1995
                rating: 16
                categories: [Bulk Crime]
                genres: [Bulk Noir]
                castMembers: [Bulk Mann]
                translations:
                  pt-BR: {title: Fogo, description: Um assalto.}
                publishAt: %s
            """.formatted(java.time.Instant.now().plus(java.time.Duration.ofDays(300)));

    private final Platform platform = Platform.up();

    @Test
    void aCatalogIsAppliedExportedDeletedAndImportedAgain(@TempDir Path folder) throws IOException {
        platform.codeflix("login", "--local", "admin");
        var file = Files.writeString(folder.resolve("catalog.yaml"), CATALOG).toString();

        assertThat(platform.codeflix("apply", "-f", file).out()).endsWith("4 created.\n");
        assertThat(platform.codeflix("apply", "-f", file).out())
                .isEqualTo("Nothing to change: 4 entries are as the files say.\n");

        var edited = Files.writeString(folder.resolve("edited.yaml"), CATALOG.replace("rating: 16", "rating: 18"));
        assertThat(platform.codeflix("apply", "--dry-run", "-f", edited.toString())
                        .out())
                .contains("~ video 'Bulk Heat' (1995)\n    rating: 16 -> 18\n")
                .endsWith("1 to update, 3 unchanged; nothing was written.\n");

        var exported = ofThisJourney(platform.codeflix("export").out());
        assertThat(exported).hasSize(4);
        var export = Files.write(folder.resolve("catalog.ndjson"), exported).toString();

        var id = platform.codeflix("video", "list", "--search", "Bulk Heat", "-o", "json")
                .document()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(platform.codeflix("video", "delete", id, "--yes").exitCode()).isZero();
        assertThat(platform.codeflix("import", "-f", export).out()).endsWith("1 created, 3 unchanged.\n");
        assertThat(withoutIds(ofThisJourney(platform.codeflix("export").out()))).isEqualTo(withoutIds(exported));
    }

    private static List<String> ofThisJourney(String export) {
        return export.lines().filter(line -> line.contains("\"Bulk ")).toList();
    }

    private static List<String> withoutIds(List<String> export) {
        return export.stream()
                .map(line -> line.replaceAll("\"id\":\"[^\"]*\",", ""))
                .toList();
    }
}
