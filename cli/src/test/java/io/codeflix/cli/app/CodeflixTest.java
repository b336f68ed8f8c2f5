package io.codeflix.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.run.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class CodeflixTest {

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() {
        return commands(whole()).map(command -> {
            var name = command.getCommandSpec().qualifiedName();
            return DynamicTest.dynamicTest(name, () -> {
                var words = (name + " --help").split(" ");
                var ran = new Cli(folder).run(Arrays.copyOfRange(words, 1, words.length));
                assertThat(ran.exitCode()).isZero();
                assertThat(ran.err()).isEmpty();
                assertThat(ran.out()).startsWith("Usage: " + name);
                assertThat(ran.out().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
                assertThat(command.getCommandSpec().usageMessage().description())
                        .isNotEmpty();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> noCommandTakesAnOptionThatItDoesNotKnow() {
        return commands(whole()).map(command -> {
            var name = command.getCommandSpec().qualifiedName();
            return DynamicTest.dynamicTest(name, () -> {
                var words = (name + " --no-such-option").split(" ");
                var ran = new Cli(folder).run(Arrays.copyOfRange(words, 1, words.length));
                assertThat(ran.exitCode()).isEqualTo(2);
                assertThat(ran.out()).isEmpty();
                assertThat(ran.err()).startsWith("error: ").contains("\nhint:  ");
            });
        });
    }

    @Test
    void theRootsHelpIsTheSameWhetherOrNotEveryCommandWasRead() {
        assertThat(new Cli(folder).run("--help").out()).isEqualTo(whole().getUsageMessage());
    }

    /** Else the script would print something else than the command. */
    @Test
    void theHelpThatIsPreparedForTheScriptIsWhatEachCommandPrints() throws IOException {
        PreparedHelp.write(folder, whole(200));
        assertThat(commands(whole())).allSatisfy(command -> {
            var page = command.getCommandSpec().qualifiedName(".");
            assertThat(folder.resolve("plain").resolve(page)).hasContent(command.getUsageMessage(Ansi.OFF));
            assertThat(folder.resolve("colour").resolve(page)).hasContent(command.getUsageMessage(Ansi.ON));
        });
    }

    private static CommandLine whole() {
        return whole(80);
    }

    private static CommandLine whole(int columns) {
        return Codeflix.commandLine(
                new Surroundings(Map.of(), Path.of(""), false, false, columns),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));
    }

    private static Stream<CommandLine> commands(CommandLine parent) {
        return Stream.concat(
                Stream.of(parent), parent.getSubcommands().values().stream().flatMap(CodeflixTest::commands));
    }

    @Test
    void aSlipIsAnsweredWithASuggestion() {
        // When
        var ran = new Cli(folder).run("category", "lst");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: 'codeflix category' has no command 'lst'
                hint:  did you mean 'codeflix category list'? see 'codeflix category --help'
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "categroy list, codeflix, categroy, codeflix category",
        "vidoe, codeflix, vidoe, codeflix video",
        "statsu, codeflix, statsu, codeflix status",
        "stop, codeflix, stop, codeflix down",
        "cat, codeflix, cat, codeflix category",
        "video pubish, codeflix video, pubish, codeflix video publish",
        "videos remove v1, codeflix video, remove, codeflix video delete",
        "help categroy, codeflix, categroy, codeflix category"
    })
    void aSlipIsNamedAtItsLevelWithTheNearestCommand(String line, String parent, String slip, String meant) {
        // When
        var ran = new Cli(folder).run(line.split(" "));
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: '%s' has no command '%s'
                hint:  did you mean '%s'? see '%1$s --help'
                """.formatted(parent, slip, meant)));
    }

    @Test
    void whatIsNearNothingIsNotGuessed() {
        assertThat(new Cli(folder).run("xyzzy")).isEqualTo(new Cli.Ran(2, "", """
                error: 'codeflix' has no command 'xyzzy'
                hint:  see 'codeflix --help'
                """));
        assertThat(new Cli(folder).run("category", "get", "a", "b")).isEqualTo(new Cli.Ran(2, "", """
                error: 'codeflix category get' takes no further argument: 'b'
                hint:  see 'codeflix category get --help'
                """));
        assertThat(new Cli(folder).run("video", "list", "--per-pages=3")).isEqualTo(new Cli.Ran(2, "", """
                error: 'codeflix video list' has no option '--per-pages'
                hint:  did you mean --per-page? see 'codeflix video list --help'
                """));
    }

    @Test
    void aNounAloneExplainsItselfAndSoDoesTheRoot() {
        var cli = new Cli(folder);
        assertThat(cli.run()).isEqualTo(cli.run("--help"));
        for (var noun : List.of(
                "category", "genre", "cast-member", "video", "title", "asset", "job", "schema", "topic", "dlq")) {
            assertThat(cli.run(noun)).as(noun).isEqualTo(cli.run(noun, "--help"));
        }
    }

    @Test
    void helpAndVersionAreCommandsToo() {
        var cli = new Cli(folder);
        assertThat(cli.run("help")).isEqualTo(cli.run("--help"));
        assertThat(cli.run("help", "video")).isEqualTo(cli.run("video", "--help"));
        assertThat(cli.run("help", "videos", "publish")).isEqualTo(cli.run("video", "publish", "--help"));
        assertThat(cli.run("version")).isEqualTo(cli.run("--version"));
    }

    @Test
    void pluralsAndLsAreUnderstood() {
        var cli = new Cli(folder).with("CODEFLIX_URL", "http://127.0.0.1:9");
        for (var noun : List.of("categories", "genres", "cast-members", "videos", "titles", "jobs")) {
            assertThat(cli.run(noun, "ls").err()).as(noun).startsWith("error: cannot reach http://127.0.0.1:9");
            assertThat(cli.run(noun, "list", "--help").exitCode()).isZero();
        }
    }

    @Test
    void aCommandThatSpeaksToNoPlatformTakesNoUrl() {
        var cli = new Cli(folder);
        for (var line : List.of("topic list", "dlq list", "schema list", "status", "down", "logs", "reset")) {
            var noun = line.split(" ")[0];
            var words = new ArrayList<>(List.of(line.split(" ")));
            words.addAll(List.of("--url", "http://films.example"));
            assertThat(cli.run(words.toArray(String[]::new)).err())
                    .as(line)
                    .startsWith("error: '" + noun + "' takes no --url: it ");
            assertThat(cli.run(("--url http://films.example " + line).split(" "))
                            .exitCode())
                    .as(line)
                    .isEqualTo(2);
            assertThat(cli.run((line + " --help").split(" ")).out()).doesNotContain("--url");
        }
    }

    @Test
    void noJavaExceptionIsShown() {
        for (var line : List.of(
                "video publish v1 --at whenever",
                "job list --since 5x",
                "title list --url http://[bad",
                "video list --page x")) {
            var ran = new Cli(folder).run(line.split(" "));
            assertThat(ran.exitCode()).as(line).isEqualTo(2);
            assertThat(ran.err()).as(line).doesNotContain("Exception").startsWith("error: Invalid value for option");
        }
    }

    @Test
    void aWrongVariableIsAUsageErrorToo() {
        assertThat(new Cli(folder).with("CODEFLIX_URL", "films example").run("title", "list"))
                .isEqualTo(new Cli.Ran(2, "", """
                        error: CODEFLIX_URL: 'films example' is not an http(s) URL
                        hint:  see --help
                        """));
    }

    @Test
    void aPlatformThatIsAwayEndsWithFive() throws IOException {
        // Given
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        // When
        var ran = new Cli(folder).run("title", "list", "--url", "http://127.0.0.1:" + port);
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(5, "", """
                error: cannot reach http://127.0.0.1:%d
                hint:  is the platform up? try 'codeflix up', or point --url at another one
                """.formatted(port)));
    }

    @Test
    void anAddressThatIsNoneIsAUsageError() {
        // When
        var ran = new Cli(folder).run("title", "list", "--url", "ftp:nowhere");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: 'ftp:nowhere' is not an http(s) URL");
    }

    @Test
    void completionKnowsNounsVerbsOptionsAndTopics() {
        var cli = new Cli(folder);
        assertThat(cli.run("__complete", "--", "cat").out()).isEqualTo("category\n");
        assertThat(cli.run("__complete", "--", "dlq", "").out()).isEqualTo("list\nshow\nreplay\ndiscard\n");
        assertThat(cli.run("__complete", "--", "topic", "tail", "--par").out()).isEqualTo("--partition\n");
        assertThat(cli.run("__complete", "--", "topic", "tail", "catalog.genre.c")
                        .out())
                .isEqualTo("catalog.genre.commands.v1\n");
        assertThat(cli.run("__complete", "--", "help", "video", "pub").out()).isEqualTo("publish\n");
        assertThat(cli.run("__complete", "--", "video", "list", "-o", "y").out())
                .isEqualTo("yaml\n");
    }

    @Test
    void completionIsSilentWhileThePlatformIsAway() {
        // When
        var ran =
                new Cli(folder).with("CODEFLIX_URL", "http://127.0.0.1:9").run("__complete", "--", "video", "get", "");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "", ""));
    }
}
