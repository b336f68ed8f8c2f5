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

class ExportImportTest {

    private final Platform platform = new Platform();
    private final Platform other = new Platform("other-");
    private Cli cli = new Cli(Path.of(""));
    private Cli there = new Cli(Path.of(""));
    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void fillOneAndLeaveTheOtherEmpty(@TempDir Path here, @TempDir Path elsewhere) {
        cli = SignedIn.to(platform, here);
        there = SignedIn.to(other, elsewhere);
        folder = new Folder(here);
        cli.run("apply", "--at-once", "1", "-f", folder.holds("catalog.yaml", """
                categories: [{name: Drama, description: "Tears, \\"many\\" \\U0001F62D"}, {name: Crime, active: false}]
                genres: [{name: Noir, categories: [Crime]}]
                castMembers: [{name: Michael Mann, type: director}]
                videos:
                  - title: Heat
                    description: A heist.
                    yearLaunched: 1995
                    rating: 16
                    opened: true
                    categories: [Drama, Crime]
                    genres: [Noir]
                    castMembers: [Michael Mann]
                    translations:
                      pt-BR: {title: Fogo contra Fogo, description: Um assalto.}
                    publishAt: 2126-12-24T20:00:00Z
                """));
    }

    @AfterEach
    void close() {
        platform.close();
        other.close();
    }

    @Test
    void anExportHasOneEntryALineWithReferencesByIdAndName() {
        // When
        var ran = cli.run("export");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSize(5).element(4).isEqualTo("""
                        {"kind":"video","id":"video-1","title":"Heat","description":"A heist.","yearLaunched":1995,"rating":"16",\
                        "opened":true,"categories":[{"id":"category-1","name":"Drama"},{"id":"category-2","name":"Crime"}],\
                        "genres":[{"id":"genre-1","name":"Noir"}],\
                        "castMembers":[{"id":"cast-member-1","name":"Michael Mann","type":"DIRECTOR"}],\
                        "translations":{"pt-BR":{"title":"Fogo contra Fogo","description":"Um assalto."}},\
                        "publishAt":"2126-12-24T20:00:00Z","published":false}""");
    }

    @Test
    void anImportElsewhereExportsTheSameButForItsIds() {
        // Given
        var exported = cli.run("export").out();
        // When
        var ran = there.run("import", "-f", folder.holds("catalog.ndjson", exported));
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).as(ran.err()).endsWith("5 created.\n");
        assertThat(withoutIds(there.run("export").out())).isEqualTo(withoutIds(exported));
    }

    @Test
    void importedTwiceItChangesNothing() {
        // Given
        var file = folder.holds("catalog.ndjson", cli.run("export").out());
        there.run("import", "-f", file);
        // When
        var again = there.run("import", "-f", file);
        // Then
        assertThat(again.out()).as(again.err()).isEqualTo("Nothing to change: 5 entries are as the files say.\n");
    }

    @Test
    void anExportIsTrueOfThePlatformItCameFrom() {
        // Given
        var file = folder.holds("catalog.ndjson", cli.run("export").out());
        // When
        var ran = cli.run("apply", "-f", file);
        // Then
        assertThat(ran.out()).as(ran.err()).isEqualTo("Nothing to change: 5 entries are as the files say.\n");
    }

    @Test
    void anInterruptedImportGoesOnWhereItEnded() {
        // Given
        var exported = cli.run("export").out();
        there.run(
                "import",
                "-f",
                folder.holds(
                        "half.ndjson",
                        String.join("\n", exported.lines().limit(3).toList())));
        // When
        var ran = there.run("import", "-f", folder.holds("catalog.ndjson", exported));
        // Then
        assertThat(ran.out()).as(ran.err()).endsWith("2 created, 3 unchanged.\n");
    }

    @Test
    void aLineThatIsCutOffIsToldAndNothingIsWritten() {
        // Given
        var exported = cli.run("export").out();
        // When
        var ran = there.run("import", "-f", folder.holds("cut.ndjson", exported.substring(0, exported.length() - 20)));
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("cut.ndjson:5: not JSON: ");
        assertThat(other.calls("POST")).isEmpty();
    }

    @Test
    void onlyOneKindIsExportedWhereThatIsAskedFor() {
        // When
        var ran = cli.run("export", "--kind", "genre,cast-member");
        // Then
        assertThat(ran.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"categories\":[{\"id\":\"category-2\",\"name\":\"Crime\"}]");
        assertThat(cli.run("export", "--kind", "film").exitCode()).isEqualTo(2);
    }

    private static String withoutIds(String export) {
        return export.replaceAll("\"id\":\"[^\"]*\",", "");
    }
}
