package io.codeflix.cli.stack;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.stack.StackReport.State;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Shows how the platform on this machine stands.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is up", "5:something is not"})
public final class Status implements Callable<Integer> {

    private final StackHome home;

    @Mixin
    OutputOptions output = new OutputOptions();

    public Status(StackHome home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        var report = home.report();
        output.print(report, Status::readable);
        return report.state() == State.UP ? ExitCode.OK : ExitCode.UNAVAILABLE;
    }

    /** A failed component says a lot; all of it is in its log. */
    private static @Nullable String firstLine(@Nullable String detail) {
        return detail == null || detail.isBlank()
                ? null
                : detail.strip().lines().findFirst().orElse("");
    }

    private static String readable(StackReport report) {
        if (report.state() == State.DOWN) {
            return "Codeflix is DOWN. Start it with: codeflix up";
        }
        var table = Table.of(
                key("COMPONENT"),
                main("STATE"),
                exact("PORT", 4),
                exact("PID", 3),
                exact("READY AFTER", 1),
                text("DETAIL", 2));
        for (var component : report.components()) {
            table.row(
                    component.name(),
                    component.state(),
                    component.port(),
                    component.pid(),
                    component.readyAfterMillis() == null
                            ? null
                            : Cell.duration(Duration.ofMillis(component.readyAfterMillis())),
                    firstLine(component.detail()));
        }
        return "Codeflix is %s at %s%n%n%s".formatted(report.state(), report.baseUrl(), table);
    }
}
