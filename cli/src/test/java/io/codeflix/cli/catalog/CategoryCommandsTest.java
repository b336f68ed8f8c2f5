package io.codeflix.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryCommandsTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void creatingTellsTheId() {
        // When
        var ran = cli.run("category", "create", "Documentaries");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Created category category-1\n", ""));
    }

    @Test
    void theListIsATable() {
        // Given
        cli.run("category", "create", "Documentaries");
        cli.run("category", "create", "Drama", "--inactive");
        // When
        var ran = cli.run("category", "list");
        // Then
        assertThat(ran.out()).isEqualTo("""
                ID          NAME           ACTIVE  UPDATED  VERSION
                category-1  Documentaries  yes     -        1
                category-2  Drama          no      -        1

                2 categories
                """);
    }

    @Test
    void aPageSaysHowToGoOn() {
        // Given
        cli.run("category", "create", "Documentaries");
        cli.run("category", "create", "Drama");
        // When
        var ran = cli.run("category", "list", "--per-page", "1");
        // Then
        assertThat(ran.out()).endsWith("1 of 2 categories (page 0, next: --page 1)\n");
    }

    @Test
    void yamlAndJsonHoldTheSameObject() {
        // Given
        cli.run("category", "create", "Drama", "--description", "Tears: \"many\"");
        // When
        var json = cli.run("category", "get", "category-1", "-o", "json");
        var yaml = cli.run("category", "get", "category-1", "-o", "yaml");
        // Then
        assertThat(json.out()).contains("\"description\" : \"Tears: \\\"many\\\"\"", "\"updatedAt\" : null");
        assertThat(yaml.out()).isEqualTo("""
                id: "category-1"
                version: 1
                name: "Drama"
                description: "Tears: \\"many\\""
                active: true
                createdAt: "2026-01-02T03:04:05Z"
                updatedAt: null
                deletedAt: null
                """);
    }

    @Test
    void everyFieldErrorIsToldAtOnce() {
        // When
        var ran = cli.run("category", "create", "ab", "--description", "x".repeat(4001));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(4, "", """
                error: The category is not valid
                  - name: must have 3 to 255 characters
                  - description: must have at most 4000 characters
                hint:  mend these and try again
                """));
    }

    @Test
    void anUpdateKeepsWhatIsLeftOut() {
        // Given
        cli.run("category", "create", "Drama", "--description", "Tears", "--inactive");
        // When
        var ran = cli.run("category", "update", "category-1", "--name", "Dramas");
        // Then
        assertThat(ran.out()).isEqualTo("Updated category category-1, now version 2\n");
        assertThat(cli.run("category", "get", "category-1").out())
                .contains("Dramas")
                .contains("Tears")
                .containsPattern("Active +no");
    }

    @Test
    void aStaleVersionIsRefused() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        var ran = cli.run("category", "deactivate", "category-1", "--if-version", "7");
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).isEqualTo("""
                        error: It was changed since: it has version 1
                        hint:  look at it again with 'get', then repeat the change
                        """);
    }

    @Test
    void whatIsNotThereEndsWithThree() {
        // When
        var ran = cli.run("category", "get", "category-9");
        // Then
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).startsWith("error: There is no category category-9\n");
    }

    @Test
    void aDeletedCategoryIsGone() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        var ran = cli.run("category", "delete", "category-1", "--yes");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Deleted category 'Drama' (category-1). Nothing names it.\n", ""));
        assertThat(cli.run("category", "get", "category-1").exitCode()).isEqualTo(3);
    }

    @Test
    void aWriteThatMetAnUnreadyPlatformIsRepeatedUnderTheSameKey() {
        // Given
        platform.isAwayFor(1);
        // When
        var ran = cli.run("category", "create", "Drama");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(platform.calls("POST"))
                .extracting(call -> call.header("Idempotency-Key"))
                .hasSize(2)
                .containsOnly(platform.calls("POST").getFirst().header("Idempotency-Key"));
    }

    @Test
    void theSameKeyDoesNothingTwice() {
        // Given
        cli.run("category", "create", "Drama", "--idempotency-key", "k-1");
        // When
        cli.run("category", "create", "Drama", "--idempotency-key", "k-1");
        // Then
        assertThat(cli.run("category", "list").out()).endsWith("1 category\n");
    }
}
