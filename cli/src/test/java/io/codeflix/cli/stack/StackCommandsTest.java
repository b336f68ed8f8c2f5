package io.codeflix.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.run.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackCommandsTest {

    private static final String REPORT = """
            {"supervisorPid":PID,"state":"UP","baseUrl":"http://127.0.0.1:7400","startedAt":"2026-01-02T03:04:05Z",
             "readyAfterMillis":41000,"amqp":"rabbitmq 3.10.8","components":[
             {"name":"kafka","state":"UP","pid":7,"port":7492,"log":"kafka.log","readyAfterMillis":3210,"detail":""},
             {"name":"encoder-worker","state":"FAILED","pid":null,"port":7440,"log":"w.log","readyAfterMillis":null,
              "detail":"ended with exit code 1\\nand much more"}]}""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aStackThatNeverRanIsDown() {
        // When
        var ran = new Cli(folder).run("status");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(5, "Codeflix is DOWN. Start it with: codeflix up\n", ""));
    }

    @Test
    void aReportWhoseSupervisorIsGoneCountsForNothing() throws IOException {
        // Given
        var gone = new ProcessBuilder("true").start();
        assertThat(gone.onExit()).succeedsWithin(java.time.Duration.ofSeconds(10));
        // When
        var ran = cliWithReport(gone.pid()).run("status", "-o", "json");
        // Then
        assertThat(ran.exitCode()).isEqualTo(5);
        assertThat(ran.out()).contains("\"state\" : \"DOWN\"");
    }

    @Test
    void statusShowsEachComponentOnALine() throws IOException {
        // When
        var ran = cliWithReport(ProcessHandle.current().pid()).run("status");
        // Then
        assertThat(ran.out()).isEqualTo("""
                Codeflix is UP at http://127.0.0.1:7400

                COMPONENT       STATE   PORT  PID  READY AFTER  DETAIL
                kafka           UP      7492  7    3.2 s        -
                encoder-worker  FAILED  7440  -    -            ended with exit code 1
                """);
    }

    @Test
    void goingUpTwiceIsHarmless() throws IOException {
        // When
        var ran = cliWithReport(ProcessHandle.current().pid()).run("up");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("Codeflix is up at http://127.0.0.1:7400 (ready after 41 s).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog=0", "catalog=6", "search=2", "catalog=2,media"})
    void instancesThatCantBeAreAMistakeOfTheCommandLine(String choice) {
        // When
        var ran = new Cli(folder).run("up", "--instances", choice);
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--instances takes catalog=N and media=N with N from 1 to 5");
    }

    @Test
    void thereIsNothingToStop() {
        assertThat(new Cli(folder).run("down")).isEqualTo(new Cli.Ran(0, "Codeflix was not up.\n", ""));
    }

    @Test
    void logsShowTheEndOfOne() throws IOException {
        // Given
        var cli = new Cli(folder);
        Files.createDirectories(cli.home().resolve("logs"));
        Files.writeString(cli.home().resolve("logs/kafka.log"), "one\ntwo\nthree\n");
        // When
        var ran = cli.run("logs", "kafka", "-n", "2");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "two\nthree\n", ""));
    }

    @Test
    void anUnknownComponentIsNotFound() throws IOException {
        // Given
        var cli = new Cli(folder);
        Files.createDirectories(cli.home().resolve("logs"));
        Files.writeString(cli.home().resolve("logs/kafka.log"), "");
        // When
        var ran = cli.run("logs", "kafak");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(3, "", """
                error: there is no log of 'kafak'
                hint:  there are kafka
                """));
    }

    private Cli cliWithReport(long pid) throws IOException {
        var cli = new Cli(folder);
        Files.createDirectories(cli.home());
        Files.writeString(cli.home().resolve("stack.json"), REPORT.replace("PID", Long.toString(pid)));
        return cli;
    }
}
