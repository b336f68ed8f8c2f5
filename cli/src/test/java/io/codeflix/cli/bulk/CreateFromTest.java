package io.codeflix.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateFromTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));
    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path path) {
        cli = SignedIn.to(platform, path);
        folder = new Folder(path);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aVideoIsCreatedFromAFileThatNamesWhatItRefersTo() {
        // Given
        cli.run("category", "create", "Crime");
        // When
        var ran = cli.run("video", "create", "--from", folder.holds("heat.yaml", """
                title: Heat
                description: A heist.
                yearLaunched: 1995
                categories: [Crime]
                translations:
                  pt-BR: {title: Fogo contra Fogo, description: Um assalto.}
                """));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Created video video-1\n", ""));
        assertThat(cli.run("video", "get", "video-1", "-o", "json").out())
                .contains("category-1", "Fogo contra Fogo", "\"rating\" : \"L\"");
    }

    @Test
    void whatTheCommandLineSaysWinsOverTheFile() {
        // Given
        var file = folder.holds("heat.json", """
                {"title": "Heat", "description": "A heist.", "yearLaunched": 1995, "rating": "L"}
                """);
        // When
        var ran = cli.run("video", "create", "--from", file, "--rating", "16", "--year", "1996", "--opened");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(cli.run("video", "get", "video-1", "-o", "json").out())
                .contains("\"rating\" : \"16\"", "\"yearLaunched\" : 1996", "\"opened\" : true");
    }

    @Test
    void aListMakesManyAndSaysWhich() {
        // When
        var ran = cli.run("cast-member", "create", "--from", folder.holds("cast.yaml", """
                - {name: Michael Mann, type: director}
                - {name: Al Pacino, type: actor}
                """));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, """
                + cast-member 'Michael Mann' (DIRECTOR)
                + cast-member 'Al Pacino' (ACTOR)

                2 created.
                """, ""));
    }

    @Test
    void standardInputIsAFileToo() {
        // Given
        var before = System.in;
        System.setIn(new ByteArrayInputStream("{\"name\": \"Drama\"}".getBytes(StandardCharsets.UTF_8)));
        try {
            // When
            var ran = cli.run("category", "create", "--from", "-", "--inactive");
            // Then
            assertThat(ran.out()).isEqualTo("Created category category-1\n");
            assertThat(cli.run("category", "get", "category-1").out()).containsPattern("Active +no");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void unknownFieldsAndEveryOtherMistakeAreRefusedWithTheirLine() {
        // Given
        var file = folder.holds("genre.yaml", "name: Noir\nid: genre-7\ncolour: black\ncategories: [Crime]\n");
        // When
        var ran = cli.run("genre", "create", "--from", file);
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .startsWith("error: 3 mistakes; nothing was written\n")
                .contains("genre.yaml:3: unknown field 'colour'")
                .contains("genre.yaml:1: what is new has no 'id' yet")
                .contains("genre.yaml:4: there is no category 'Crime'");
        assertThat(platform.calls("POST")).isEmpty();
    }

    @Test
    void theSameKeyDoesNothingTwice() {
        // Given
        var file = folder.holds("categories.yaml", "- {name: Drama}\n- {name: Crime}\n");
        cli.run("category", "create", "--from", file, "--idempotency-key", "k-1");
        // When
        cli.run("category", "create", "--from", file, "--idempotency-key", "k-1");
        // Then
        assertThat(cli.run("category", "list").out()).endsWith("2 categories\n");
    }

    @Test
    void withoutAFileANameIsNeeded() {
        // When
        var ran = cli.run("category", "create");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("Missing 'NAME', here or in a file (--from FILE)");
    }
}
