package io.codeflix.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file may do by mistake: delete, and double. */
class ApplyGuardsTest {

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
    void pruningDeletesWhatNoFileNamesOfTheKindsInThem() {
        // Given
        cli.run("category", "create", "Drama");
        cli.run("category", "create", "Obsolete");
        cli.run("genre", "create", "Noir");
        // When
        var ran =
                cli.run("apply", "--prune", "--yes", "-f", folder.holds("catalog.yaml", "categories: [{name: Drama}]"));
        // Then
        assertThat(ran.out()).isEqualTo("""
                - category 'Obsolete'

                1 deleted, 1 unchanged.
                """);
        assertThat(cli.run("genre", "list").out()).contains("Noir");
    }

    @Test
    void pruningAsksFirst() {
        // Given
        cli.run("category", "create", "Drama");
        cli.run("category", "create", "Obsolete");
        var file = folder.holds("catalog.yaml", "categories: [{name: Drama}]");
        // When
        var nobody = cli.run("apply", "--prune", "-f", file);
        var no = cli.answering("no", "apply", "--prune", "-f", file);
        // Then
        assertThat(nobody).isEqualTo(new Cli.Ran(2, "", """
                error: No file names category 'Obsolete'. Delete it for ever? Nobody can be asked here: say --yes, or --dry-run to look first
                hint:  see 'codeflix apply --help'
                """));
        assertThat(no.exitCode()).isEqualTo(4);
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void whatIsToBePrunedCanNotBeReferredTo() {
        // Given
        cli.run("category", "create", "Drama");
        // When
        var ran = cli.run("apply", "--prune", "-f", folder.holds("catalog.yaml", """
                categories: [{name: Crime}]
                genres: [{name: Noir, categories: [Drama]}]
                """));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("which --prune deletes as no file names it");
    }

    @Test
    void aChangedYearIsANewVideoAndSaysSoUnlessTheIdIsSaid() {
        // Given
        var heat = "videos: [{title: Heat, description: A heist., yearLaunched: 1995}]";
        cli.run("apply", "-f", folder.holds("a.yaml", heat));
        // When
        var year = folder.holds("b.yaml", heat.replace("1995", "1996"));
        var dry = cli.run("apply", "--dry-run", "-f", year, "-o", "json");
        var named = cli.run(
                "apply",
                "-f",
                folder.holds(
                        "c.yaml", heat.replace("{title", "{id: video-1, title").replace("1995", "1997")));
        // Then
        assertThat(dry.err())
                .matches("warning: .*b.yaml:1: video 'Heat' \\(1996\\) is new, beside the one that is there"
                        + " \\(1995 is id: video-1\\); to change that one, say its id in the entry\n");
        assertThat(dry.out()).contains("\"name\" : \"Heat\"", "\"distinction\" : \"1996\"", "\"warnings\" : [ \"");
        assertThat(named.err()).isEmpty();
        assertThat(named.out()).contains("~ video 'Heat' (1995)", "yearLaunched: 1995 -> 1997");
    }
}
