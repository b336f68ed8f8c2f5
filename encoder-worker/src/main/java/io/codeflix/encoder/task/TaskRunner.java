package io.codeflix.encoder.task;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.ChildCpu;
import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.Folders;
import io.codeflix.encoder.ffmpeg.Launchers;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.ProgramLimits;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.encoder.progress.Progress;
import io.codeflix.encoder.store.ObjectStore;
import io.codeflix.encoder.store.PatientStore;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskProgressed;
import io.codeflix.trace.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one task at a time. Whatever happens there is one final answer, and neither files nor programs are left. */
public final class TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

    /**
     * How long a call waits for a store that is away: less than the shortest time limit, so that the run says what it was
     * that failed.
     */
    private static final Duration STORE_PATIENCE = Duration.ofMinutes(5);

    /** What can't be removed within this nobody refers to, and media's sweeper removes it. */
    private static final Duration CLEAN_WITHIN = Duration.ofSeconds(5);

    private final ObjectStore store;
    private final FfmpegInstallation installation;
    private final WorkFolders folders;
    private final StopOrders stops;
    private final Tracing tracing;
    private volatile boolean stopped;

    public TaskRunner(
            ObjectStore store,
            FfmpegInstallation installation,
            WorkFolders folders,
            StopOrders stops,
            Tracing tracing) {
        this.store = store;
        this.installation = installation;
        this.folders = folders;
        this.stops = stops;
        this.tracing = tracing;
    }

    /**
     * Runs a task to its end.
     *
     * @param progress takes what is told on the way
     * @return TaskSucceeded or TaskFailed
     */
    public SpecificRecord run(RunTask task, RunAnswers answers, Consumer<TaskProgressed> progress) {
        var stop = StopSwitch.after(Duration.ofSeconds(task.getTimeLimitSeconds()));
        stops.begin(answers.run(), stop);
        if (stopped) {
            stop.stop(StopSwitch.Why.WORKER_GOES);
        }
        Duration before = ChildCpu.soFar();
        try {
            TaskOutput output = produce(task, answers, stop, told -> progress.accept(answers.progressed(told)));
            return answers.succeeded(output, ChildCpu.soFar().minus(before));
        } catch (RunFailedException e) {
            log.info("{} failed ({}): {}", task.getTaskId(), e.code(), e.reason());
            clean(task, answers);
            return answers.failed(e);
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} failed", task.getTaskId(), e);
            clean(task, answers);
            return answers.failed(
                    RunFailedException.passing("worker-disk", "The worker's disk failed: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            log.error("{} failed by a defect", task.getTaskId(), e);
            clean(task, answers);
            return answers.failed(RunFailedException.passing("worker-defect", "The worker failed: " + e, e));
        } finally {
            stops.end();
        }
    }

    /** Ends the run under way, and every later one at once. */
    public void stop() {
        stopped = true;
        stops.workerGoes();
    }

    private TaskOutput produce(RunTask task, RunAnswers answers, StopSwitch stop, Consumer<Progress> progress)
            throws IOException {
        String runId = answers.run().getRunId();
        Path folder = folders.fresh(runId);
        try (var reporter = new ProgressReporter(progress, tracing)) {
            var launchers = Launchers.write(
                    folder.resolve("bin"), installation, ProgramLimits.forTimeLimit(task.getTimeLimitSeconds()));
            var files = RunFiles.of(folder, TaskSpec.of(task).outputPrefix(), runId);
            var patient = new PatientStore(store, stop::check, STORE_PATIENCE);
            return new TaskRun(patient, installation, new MediaPrograms(launchers, stop), reporter, files).run(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFailedException.passing("worker-stopped", "The worker was shut down during the run.", e);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What a failed run had already written is removed; where even that fails, nobody will ever refer to it. */
    private void clean(RunTask task, RunAnswers answers) {
        try {
            new PatientStore(store, StopSwitch.after(CLEAN_WITHIN)::check, Duration.ZERO)
                    .deleteAll(TaskSpec.of(task).outputPrefix() + answers.run().getRunId());
        } catch (RunFailedException | IOException e) {
            log.warn("Could not remove the files of run {}: {}", answers.run().getRunId(), e.getMessage());
        }
    }
}
