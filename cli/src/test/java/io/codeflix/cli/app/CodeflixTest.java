package io.codeflix.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.run.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
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
                error: unknown argument 'lst'
                hint:  did you mean list?
                """));
    }

    @Test
    void aNounAloneNamesItsVerbs() {
        // When
        var ran = new Cli(folder).run("video");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: Missing verb: one of create, list, get, update, translate, publish, unschedule, unpublish, delete
                hint:  see 'codeflix video --help'
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
