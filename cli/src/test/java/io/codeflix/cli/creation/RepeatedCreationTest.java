package io.codeflix.cli.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedCreationTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));
    private Path folder = Path.of("");

    @BeforeEach
    void signIn(@TempDir Path path) {
        folder = path;
        cli = SignedIn.to(platform, path);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void theSameCommandGetsTheFirstAnswerAndSaysSo() {
        // Given
        cli.run("category", "create", "Crónicas", "--description", "Café");
        // When
        var again = cli.run("category", "create", "Crónicas", "--description", "Café");
        // Then
        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .matches("Created category category-1 \\(repeated: the answer of \\d+ s ago; --new makes another\\)\n");
        assertThat(cli.run("category", "create", "Crónicas", "--description", "Café", "-o", "json")
                        .out())
                .contains("\"id\" : \"category-1\"", "\"repeated\" : true");
        assertThat(categories()).isEqualTo(1);
    }

    @Test
    void whereNoAnswerCameItIsToldAndTheSameCommandMakesNothingTwice() {
        // Given
        platform.answersAreLost(1);
        // When
        var lost = cli.run("category", "create", "Drama");
        var again = cli.run("category", "create", "Drama");
        // Then
        var key = platform.calls("POST").getFirst().header("Idempotency-Key").orElseThrow();
        assertThat(lost).isEqualTo(new Cli.Ran(5, "", """
                error: %s broke off without an answer
                hint:  whether it was made isn't known; the same command within 10 minutes makes nothing twice (later, or elsewhere: --idempotency-key %s)
                """.formatted(platform.url(), key)));
        assertThat(again).isEqualTo(new Cli.Ran(0, "Created category category-1\n", ""));
        assertThat(categories()).isEqualTo(1);
    }

    @Test
    void anotherContentAnotherUserAndNewMakeAnother() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        cli.run("category", "create", "Drama", "--inactive");
        cli.run("category", "create", "Drama", "--new");
        SignedIn.knowsThePasswordOf("editor", cli);
        cli.run("login", "--local", "editor");
        cli.run("category", "create", "Drama");
        // Then
        assertThat(categories()).isEqualTo(4);
    }

    @Test
    void commandsThatStartAtTheSameMomentMakeOne() {
        // When
        var ids = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cli.run("category", "create", "Drama", "-o", "json")))
                .limit(4)
                .toList()
                .stream()
                .map(run -> Json.MAPPER.readTree(run.join().out()).path("id").asString())
                .distinct();
        // Then
        assertThat(ids).containsExactly("category-1");
        assertThat(categories()).isEqualTo(1);
    }

    @Test
    void whatWasDeletedIsMadeAnew() {
        // Given
        cli.run("category", "create", "Drama");
        cli.run("category", "delete", "category-1", "--yes");
        // When
        var again = cli.run("category", "create", "Drama");
        // Then
        assertThat(again.out()).isEqualTo("Created category category-2\n");
        assertThat(cli.run("category", "create", "Drama").out()).startsWith("Created category category-2 (repeated");
    }

    @Test
    void whatSomebodyElseDeletedIsMadeAnew() {
        // Given
        cli.run("category", "create", "Drama");
        platform.categories().forget("category-1");
        // When
        var again = cli.run("category", "create", "Drama");
        // Then
        assertThat(again.out()).isEqualTo("Created category category-2\n");
    }

    @Test
    void whatWasRenamedIsAnotherThingByNow() {
        // Given
        cli.run("category", "create", "Drama");
        cli.run("category", "update", "category-1", "--name", "Tragedy");
        // When
        cli.run("category", "create", "Drama");
        // Then
        assertThat(categories()).isEqualTo(2);
    }

    @Test
    void backAndForthIsReallyDone() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        for (var name : List.of("Tragedy", "Drama", "Tragedy", "Drama")) {
            assertThat(cli.run("category", "update", "category-1", "--name", name)
                            .exitCode())
                    .isZero();
        }
        // Then
        assertThat(cli.run("category", "get", "category-1").out())
                .contains("Drama")
                .containsPattern("Version +5");
    }

    @Test
    void aListMakesEachOnceButTwoThatAreTheSameInItAreTwo() throws IOException {
        // Given
        var file = file("list.yaml", "- {name: Noir}\n- {name: Drama}\n- {name: Noir}\n");
        cli.run("category", "create", "--from", file);
        // When
        var again = cli.run("category", "create", "--from", file);
        // Then
        assertThat(again).isEqualTo(new Cli.Ran(0, """
                = category 'Noir'
                = category 'Drama'
                = category 'Noir'

                3 repeated.
                repeated: the answer of the same command within the last 10 minutes; --new makes another
                """, ""));
        assertThat(categories()).isEqualTo(3);
        assertThat(cli.run("category", "create", "--from", file, "--new").out()).endsWith("3 created.\n");
    }

    @Test
    void aListThatWasMendedMakesOnlyWhatIsMissing() throws IOException {
        // Given
        var file = file("list.yaml", "- {name: Noir}\n- {name: Forbidden}\n");
        platform.categories().refuses("Forbidden");
        assertThat(cli.run("category", "create", "--from", file).exitCode()).isEqualTo(4);
        file("list.yaml", "- {name: Noir}\n- {name: Allowed}\n");
        // When
        var again = cli.run("category", "create", "--from", file);
        // Then
        assertThat(again.out()).contains("= category 'Noir'", "+ category 'Allowed'", "1 created, 1 repeated.");
        assertThat(categories()).isEqualTo(2);
    }

    @Test
    void aVideoWhoseTranslationFailedIsCompletedNotMadeAgain() throws IOException {
        // Given
        var file = file("heat.yaml", """
                title: Heat
                description: A heist.
                yearLaunched: 1995
                translations:
                  pt-BR: {title: Fogo contra Fogo, description: Um assalto.}
                """);
        platform.answersAreLostTo("PUT", 1);
        assertThat(cli.run("video", "create", "--from", file).exitCode()).isEqualTo(5);
        // When
        var again = cli.run("video", "create", "--from", file);
        // Then
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(cli.run("video", "list").out()).endsWith("1 video\n");
        assertThat(cli.run("video", "get", "video-1").out()).contains("Fogo contra Fogo");
    }

    @Test
    void anotherFileWithTheSameEntryIsAnotherWish() throws IOException {
        // Given
        cli.run("category", "create", "--from", file("one.yaml", "name: Noir\n"));
        // When
        cli.run("category", "create", "--from", file("two.yaml", "name: Noir\n"));
        // Then
        assertThat(categories()).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        // Given
        platform.categories().refuses("Drama");
        assertThat(cli.run("category", "create", "Drama").exitCode()).isEqualTo(4);
        platform.categories().refuses("");
        // When
        var again = cli.run("category", "create", "Drama");
        // Then
        assertThat(again.out()).isEqualTo("Created category category-1\n");
        assertThat(platform.calls("POST"))
                .extracting(call -> call.header("Idempotency-Key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void afterTenMinutesItIsAnotherWish() throws IOException {
        // Given
        cli.run("category", "create", "Drama");
        notesAreOlderBy(Duration.ofMinutes(10));
        // When
        var again = cli.run("category", "create", "Drama");
        // Then
        assertThat(again.out()).isEqualTo("Created category category-2\n");
    }

    @Test
    void whatAKilledCommandHalfWroteDoesNoHarm() throws IOException {
        // Given
        cli.run("category", "create", "Drama");
        Files.writeString(notes().getFirst(), Files.readString(notes().getFirst()) + "\n{\"print\":\"ab");
        // When
        cli.run("category", "create", "Noir");
        var again = cli.run("category", "create", "Noir");
        // Then
        assertThat(again.out()).startsWith("Created category category-2 (repeated");
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        // Given
        Files.writeString(cli.configHome().resolve("creations"), "a file where the folder should be");
        // When
        var ran = cli.run("category", "create", "Drama");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Created category category-1\n", ""));
    }

    @Test
    void aNameForManyIsRefused() throws IOException {
        // Given
        var file = file("list.yaml", "- {name: Noir}\n- {name: Drama}\n");
        // When
        var ran = cli.run("category", "create", "Foo", "--from", file);
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: 'Foo' names one category, and the file holds 2: leave it out, or name them there
                hint:  see 'codeflix category create --help'
                """));
    }

    private int categories() {
        return platform.categories().size();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<Path> notes() throws IOException {
        try (var files = Files.list(cli.configHome().resolve("creations"))) {
            return files.toList();
        }
    }

    /** As if so much time had passed: their moments and the names of their files. */
    private void notesAreOlderBy(Duration time) throws IOException {
        for (var file : notes()) {
            var window = Long.parseLong(file.getFileName().toString().replace(".ndjson", ""));
            var text = Files.readString(file);
            for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
                var at = Json.MAPPER.readValue(line, Map.class).get("at");
                text = text.replace(
                        String.valueOf(at),
                        Instant.parse(String.valueOf(at)).minus(time).toString());
            }
            Files.delete(file);
            Files.writeString(file.resolveSibling(window - time.toMinutes() / 10 + ".ndjson"), text);
        }
    }
}
