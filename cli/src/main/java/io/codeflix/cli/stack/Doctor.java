package io.codeflix.cli.stack;

import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@Command(
        name = "doctor",
        description = "Looks whether this machine can run the platform: JDK, memory, disk, ports, FFmpeg, AMQP broker.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it can", "5:something is in the way"})
public final class Doctor implements Callable<Integer> {

    private final Supervisor supervisor;

    @Mixin
    OutputOptions output = new OutputOptions();

    public Doctor(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var process = supervisor.run("doctor");
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        try {
            var report = Json.MAPPER.readTree(text);
            output.print(report, Doctor::readable);
            for (var check : checks(report)) {
                if (check.path("status").asString("").equals("FAIL")) {
                    return ExitCode.UNAVAILABLE;
                }
            }
            return ExitCode.OK;
        } catch (JacksonException e) {
            throw new UnavailableException(
                    StackHome.errorIn(complaints).orElse("the checks could not be run: " + complaints.strip()),
                    "mend that and ask again");
        }
    }

    private static JsonNode checks(JsonNode report) {
        return report.isArray() ? report : report.path("checks");
    }

    private static String readable(JsonNode report) {
        var table = Table.of(key("CHECK"), main("STATUS"), name("DETAIL"));
        for (var check : checks(report)) {
            table.row(
                    check.path("name").asString(""),
                    check.path("status").asString(""),
                    check.path("detail").asString(""));
        }
        return table.toString();
    }
}
