package io.codeflix.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Call;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {

    private static final String CATALOG = """
            categories:
              - name: Crime
              - name: Drama
                description: Tears
            genres:
              - name: Noir
                categories: [Crime]
            castMembers:
              - {name: Michael Mann, type: director}
            ---
            kind: video
            title: Heat
            description: A heist.
            yearLaunched: 1995
            rating: 16
            categories: [Crime, Drama]
            genres: [Noir]
            castMembers: [Michael Mann]
            translations:
              pt-BR: {title: Fogo contra Fogo, description: Um assalto.}
            publishAt: 2126-12-24T20:00:00Z
            """;

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
    void whatAFileNamesIsCreatedWithWhatItRefersTo() {
        // When
        var ran = cli.run("apply", "-f", folder.holds("catalog.yaml", CATALOG));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, """
                + category 'Crime'
                + category 'Drama'
                + genre 'Noir'
                + cast-member 'Michael Mann' (DIRECTOR)
                + video 'Heat' (1995)

                5 created.
                """, ""));
        var heat = cli.run("video", "get", "video-1", "-o", "json").out();
        assertThat(heat).contains("Fogo contra Fogo", "2126-12-24T20:00:00Z", "\"rating\" : \"16\"");
    }

    @Test
    void appliedTwiceItChangesNothingAndSaysSo() {
        // Given
        var file = folder.holds("catalog.yaml", CATALOG);
        cli.run("apply", "-f", file);
        var writes = writes();
        // When
        var again = cli.run("apply", "-f", file);
        // Then
        assertThat(again).isEqualTo(new Cli.Ran(0, "Nothing to change: 5 entries are as the files say.\n", ""));
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndWritesNothing() {
        // Given
        cli.run("apply", "-f", folder.holds("catalog.yaml", CATALOG));
        var writes = writes();
        // When
        var ran = cli.run("apply", "--dry-run", "-f", folder.holds("edit.yaml", """
                kind: video
                title: Heat
                yearLaunched: 1995
                rating: 18
                categories: [Drama]
                translations: {}
                publishAt: null
                ---
                kind: category
                name: War
                """));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, """
                ~ video 'Heat' (1995)
                    rating: 16 -> 18
                    categories: Crime, Drama -> Drama
                    translations: pt-BR Fogo contra Fogo, Um assalto. -> -
                    publishAt: 2126-12-24T20:00:00Z -> -
                + category 'War'

                1 to create, 1 to update; nothing was written.
                """, ""));
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void whatAFileLeavesOutStays() {
        // Given
        cli.run("apply", "-f", folder.holds("catalog.yaml", CATALOG));
        // When
        var ran = cli.run("apply", "-f", folder.holds("edit.yaml", """
                videos:
                  - title: Heat
                    yearLaunched: 1995
                    opened: true
                """));
        // Then
        assertThat(ran.out()).isEqualTo("""
                ~ video 'Heat' (1995)
                    opened: no -> yes

                1 updated.
                """);
        assertThat(cli.run("video", "get", "video-1", "-o", "json").out()).contains("A heist.", "Fogo contra Fogo");
    }

    @Test
    void jsonHoldsTheSameDifference() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        var ran = cli.run("apply", "--dry-run", "-o", "json", "-f", folder.holds("c.json", """
                {"categories": [{"name": "Drama", "active": false}]}
                """));
        // Then
        assertThat(ran.out())
                .contains("\"dryRun\" : true", "\"updated\" : 1", "\"id\" : \"category-1\"")
                .contains("\"field\" : \"active\"", "\"old\" : true", "\"new\" : false");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLineBeforeAnythingIsWritten() {
        // Given
        var file = folder.holds("catalog.yaml", """
                kind: category
                name: ab
                colour: red
                ---
                kind: video
                title: Heat
                description: A heist.
                yearLaunched: 1700
                categories: [Nowhere]
                published: maybe
                ---
                kind: video
                title: Ronin
                yearLaunched: 1998
                """);
        // When
        var ran = cli.run("apply", "-f", file);
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err().replace(file, "catalog.yaml")).isEqualTo("""
                error: 6 mistakes; nothing was written
                  - catalog.yaml:3: unknown field 'colour'; there are kind, id, key, name, description, active
                  - catalog.yaml:2: 'name' has 3 to 255 characters, not 2
                  - catalog.yaml:8 (document 2): 'yearLaunched' is a whole number from 1888 to %d
                  - catalog.yaml:10 (document 2): 'published' is true or false, not a text
                  - catalog.yaml:9 (document 2): there is no category 'Nowhere', neither here nor on the platform
                  - catalog.yaml:12 (document 3): video 'Ronin' is new and needs a 'description'
                hint:  mend these and try again
                """.formatted(
                        java.time.Year.now(java.time.ZoneOffset.UTC).getValue() + 5));
        assertThat(writes()).isZero();
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        // When
        var ran = cli.run("apply", "-f", folder.holds("catalog.yaml", "kind: category\nname: [Crime\n"));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("catalog.yaml:3: not YAML: ");
    }

    @Test
    void anEditOfSomebodyElseInBetweenIsNotOverwritten() {
        // Given
        cli.run("apply", "-f", folder.holds("catalog.yaml", CATALOG));
        platform.beforeNextWrite(() -> platform.videos().isEditedBySomebodyElse("video-1"));
        // When
        var ran = cli.run("apply", "--at-once", "1", "-f", folder.holds("edit.yaml", """
                kind: video
                title: Heat
                yearLaunched: 1995
                rating: 18
                ---
                kind: video
                title: Ronin
                description: A case.
                yearLaunched: 1998
                """));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).isEqualTo("""
                ! video 'Heat' (1995)
                    conflict: It was changed since: it has version 4
                    rating: 16 -> 18
                + video 'Ronin' (1998)

                1 created, 1 conflict.
                """);
        assertThat(ran.err()).startsWith("hint:  somebody else changed them meanwhile");
        assertThat(platform.videos().value("video-1", "rating")).hasToString("\"16\"");
    }

    @Test
    void whatRefersToSomethingRefusedIsSkippedAndTheRestGoesOn() {
        // Given
        platform.categories().refuses("Crime");
        // When
        var ran = cli.run("apply", "-f", folder.holds("catalog.yaml", CATALOG));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out())
                .contains("! category 'Crime'\n    refused: Not this one\n")
                .contains("+ category 'Drama'\n")
                .contains("! genre 'Noir'\n    skipped: not all of its categories could be created\n")
                .contains("! video 'Heat' (1995)\n    skipped: ")
                .endsWith("2 created, 1 refused, 2 skipped.\n");
    }

    @Test
    void aVideoIsPublishedOnceItsFilmIsReady() {
        // Given
        var file = folder.holds("catalog.yaml", """
                kind: video
                title: Ronin
                description: A case.
                yearLaunched: 1998
                published: true
                """);
        // When
        var without = cli.run("apply", "-f", file);
        platform.videos().hasFilm("video-1");
        var with = cli.run("apply", "-f", file);
        // Then
        assertThat(without.exitCode()).isEqualTo(4);
        assertThat(without.out()).isEqualTo("""
                + video 'Ronin' (1998): not published, its film isn't ready

                1 created, 1 not published for want of a film.
                """);
        assertThat(with.exitCode()).isZero();
        assertThat(with.out()).contains("    published: no -> yes\n");
        assertThat(platform.videos().value("video-1", "published")).isEqualTo(true);
    }

    @Test
    void aNameThatSeveralHaveAsksForAnId() {
        // Given
        cli.run("category", "create", "Drama");
        cli.run("category", "create", "Drama", "--new");
        // When
        var named = cli.run("apply", "-f", folder.holds("a.yaml", "categories: [{name: Drama, description: Tears}]"));
        var told = cli.run("apply", "-f", folder.holds("b.yaml", "categories: [{id: category-2, name: Dramas}]"));
        // Then
        assertThat(named.exitCode()).isEqualTo(4);
        assertThat(named.err())
                .contains("there are 2 of categories 'Drama'; say which by its id: category-1, category-2");
        assertThat(told.out()).contains("    name: Drama -> Dramas\n", "1 updated.");
    }

    @Test
    void twoEntriesOfOneThingAreAMistake() {
        // When
        var ran = cli.run("apply", "-f", folder.holds("catalog.yaml", """
                categories:
                  - name: Drama
                  - name: Drama
                """));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .containsPattern("catalog.yaml:3: category 'Drama' stands here twice, see .*catalog.yaml:2");
    }

    @Test
    void aKeyStandsForANameThatSeveralHave() {
        // When
        var ran = cli.run("apply", "-f", folder.holds("catalog.yaml", """
                castMembers:
                  - {key: eastwood-directs, name: Clint Eastwood, type: director}
                  - {name: Clint Eastwood, type: actor}
                videos:
                  - title: Unforgiven
                    description: A last job.
                    yearLaunched: 1992
                    castMembers: [eastwood-directs, {name: Clint Eastwood, type: actor}]
                """));
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(platform.videos().value("video-1", "castMemberIds"))
                .asString()
                .contains("cast-member-1", "cast-member-2");
    }

    @Test
    void aFolderIsAllItsFiles() {
        // Given
        var path = new Folder(folder.path().resolve("catalog"));
        path.path().toFile().mkdirs();
        path.holds("b.yaml", "genres: [{name: Noir, categories: [Crime]}]");
        path.holds("a.yml", "categories: [{name: Crime}]");
        path.holds("notes.txt", "not a catalog");
        // When
        var ran = cli.run("apply", "-f", path.path().toString());
        // Then
        assertThat(ran.out()).endsWith("2 created.\n");
    }

    @Test
    void thousandsAreReadPageByPage() {
        // Given
        var file = new StringBuilder("categories:\n");
        for (int number = 0; number < 250; number++) {
            file.append("  - name: Category ").append(number).append('\n');
        }
        var path = folder.holds("catalog.yaml", file.toString());
        cli.run("apply", "-f", path);
        // When
        var again = cli.run("apply", "-f", path);
        // Then
        assertThat(again.out()).isEqualTo("Nothing to change: 250 entries are as the files say.\n");
    }

    private long writes() {
        return Stream.of("POST", "PUT", "DELETE")
                .flatMap(method -> platform.calls(method).stream())
                .map(Call::path)
                .count();
    }
}
