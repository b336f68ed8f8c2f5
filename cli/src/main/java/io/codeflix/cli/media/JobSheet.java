package io.codeflix.cli.media;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Sheet;
import io.codeflix.cli.console.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job, for people: in full, or as one line while it runs. */
public final class JobSheet {

    private static final int BAR = 20;

    private JobSheet() {}

    static String of(Job job) {
        var sheet = new Sheet()
                .line("Id", job.id())
                .line("Status", job.status())
                .lineIf("Failure", job.failure())
                .lineIf("Advice", job.advice())
                .lineIf("Next try", job.nextTryAt())
                .lineIf("In queue", place(job))
                .lineIf("Video", job.videoId())
                .lineIf("Asset", job.assetId());
        if (!job.isFinal()) {
            sheet.line("Progress", line(job));
        }
        sheet.lineIf("Created", job.createdAt()).lineIf("Updated", job.updatedAt());
        return Stream.of(
                        Stream.of(sheet.toString()),
                        Stream.of(job.taskList())
                                .filter(tasks -> !tasks.isEmpty())
                                .map(JobSheet::table),
                        Stream.of(job.warningList())
                                .filter(warnings -> !warnings.isEmpty())
                                .map(JobSheet::warnings),
                        job.taskList().stream()
                                .filter(task -> task.failure() != null)
                                .map(JobSheet::failure))
                .flatMap(Function.identity())
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }

    private static String table(List<Job.Task> tasks) {
        var table = Table.of(
                key("TASK"),
                main("STATUS"),
                exact("ATTEMPT", 4),
                exact("DONE", 5),
                exact("TOOK", 3),
                exact("CPU", 1),
                exact("WORKER", 2),
                name("FAILURE"));
        for (var task : tasks) {
            table.row(
                    task.kind(),
                    task.status(),
                    task.attempts(),
                    percent(task.percent()),
                    task.startedAt() == null || task.finishedAt() == null
                            ? null
                            : Duration.between(task.startedAt(), task.finishedAt()),
                    task.cpuMillis() == null ? null : Duration.ofMillis(task.cpuMillis()),
                    task.workerId(),
                    task.failure());
        }
        return table.toString();
    }

    private static String warnings(List<MediaWarning> warnings) {
        return Stream.concat(Stream.of("Warnings:"), warnings.stream().map(warning -> "  " + warning.line()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Why a task failed, what to do, and what FFmpeg said. */
    private static String failure(Job.Task task) {
        var sheet = new Sheet()
                .line("Task", "%s, attempt %s".formatted(task.kind(), task.attempts()))
                .line("Failure", task.failure())
                .lineIf("Advice", task.advice())
                .lineIf("Next try", task.nextTryAt());
        if (task.lastWords().isEmpty()) {
            return sheet.toString();
        }
        return Stream.concat(
                        Stream.of(sheet.toString(), "FFmpeg said:"),
                        task.lastWords().stream().map(line -> "  " + Cell.of(line)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** For instance {@code ████░░░░  43 %  encode  1.8x  ETA 12 s}. */
    public static String line(Job job) {
        var text = new StringBuilder();
        double percent = job.percent() == null ? 0 : job.percent();
        text.append(Progress.bar(percent / 100, BAR)).append(String.format(Locale.ROOT, " %3.0f %%", percent));
        var stage = job.stage() == null || job.stage().isBlank() ? job.status() : job.stage();
        text.append("  ").append(Cell.of(stage.toLowerCase(Locale.ROOT)));
        if (job.placeInQueue() != null) {
            text.append("  place ").append(job.placeInQueue()).append(" in the queue");
        }
        if (job.speed() != null && job.speed() > 0) {
            text.append(String.format(Locale.ROOT, "  %.1fx", job.speed()));
        }
        if (job.etaSeconds() != null && job.etaSeconds() >= 1 && !job.isFinal()) {
            text.append("  ETA ").append(Cell.duration(Duration.ofSeconds(Math.round(job.etaSeconds()))));
        }
        return text.toString();
    }

    private static @Nullable String place(Job job) {
        return job.placeInQueue() == null ? null : "place " + job.placeInQueue();
    }

    private static @Nullable String percent(@Nullable Double value) {
        return value == null ? null : Math.round(value) + " %";
    }
}
