package io.codeflix.cli.stack;

import io.codeflix.cli.console.Interruption;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.stack.StackReport.ComponentState;
import io.codeflix.cli.stack.StackReport.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings the local platform up and down, and waits until it is. */
public final class StackControl {

    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final StackHome home;
    private final Supervisor supervisor;

    public StackControl(StackHome home, Supervisor supervisor) {
        this.home = home;
        this.supervisor = supervisor;
    }

    /**
     * Returns once everything is up; harmless where it is already. Interrupted by Ctrl-C, it stops what it started.
     *
     * @throws UnavailableException saying which component failed, and where its log is
     */
    public StackReport up(StackSize size, Progress progress) throws InterruptedException {
        var before = home.report();
        if (before.state() == State.UP) {
            return before;
        }
        if (before.state() == State.STOPPING) {
            awaitDown(before, progress);
        }
        if (before.state() == State.STARTING || before.state() == State.DEGRADED) {
            var joined = joined(progress);
            if (joined.isPresent()) {
                return joined.get();
            }
        }
        var started = supervisor.startDetached(size);
        var finished = new AtomicBoolean();
        var stopOnInterrupt = new Thread(() -> {
            if (!finished.get()) {
                progress.done("interrupted: stopping what was started");
                stop(started.toHandle(), progress);
            }
        });
        Interruption.atOne(stopOnInterrupt);
        try {
            var report = awaitUp(Optional.of(started), progress);
            finished.set(true);
            return report;
        } catch (UnavailableException e) {
            finished.set(true); // a failed start stays to be looked at, or has stopped itself
            throw e;
        } finally {
            Interruption.forget(stopOnInterrupt);
        }
    }

    /** Waits for a start that somebody else began; what failed in it for good is stopped, to be started anew. */
    private Optional<StackReport> joined(Progress progress) throws InterruptedException {
        try {
            return Optional.of(awaitUp(Optional.empty(), progress));
        } catch (UnavailableException e) {
            progress.done(e.getMessage() + "; starting all of it anew");
            down(progress);
            return Optional.empty();
        }
    }

    /** Returns false where there was nothing to stop. */
    public boolean down(Progress progress) throws InterruptedException {
        var report = home.report();
        var process = home.supervisor(report);
        if (process.isEmpty()) {
            return false;
        }
        process.get().destroy();
        awaitDown(report, progress);
        return true;
    }

    private StackReport awaitUp(Optional<Process> started, Progress progress) throws InterruptedException {
        var failures = new LastingFailure();
        while (true) {
            var report = home.report();
            if (report.state() == State.UP) {
                progress.clear();
                return report;
            }
            var failed = failures.in(report);
            if (failed.isPresent()) {
                progress.clear();
                throw failure(failed.get());
            }
            if (started.isEmpty()
                    ? report.state() == State.DOWN
                    : !started.get().isAlive()) {
                progress.clear();
                throw home.lastWords().stream()
                        .flatMap(last -> last.components().stream())
                        .filter(component -> component.state() == ComponentState.FAILED)
                        .findFirst()
                        .map(StackControl::failure)
                        .orElseGet(() -> new UnavailableException(
                                home.lastError().orElse("the supervisor ended before the platform was up"),
                                "see 'codeflix logs supervisor'"));
            }
            progress.show(ComponentLines.of(report, progress.isLive()));
            Thread.sleep(LOOK);
        }
    }

    private static UnavailableException failure(StackReport.Component component) {
        var why = component.detail() == null || component.detail().isBlank()
                ? "did not start"
                : component.detail().strip();
        return new UnavailableException(
                component.name() + ": " + why, "see 'codeflix logs " + component.name() + "' and 'codeflix doctor'");
    }

    private void awaitDown(StackReport report, Progress progress) throws InterruptedException {
        var process = home.supervisor(report);
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (process.isPresent() && process.get().isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new UnavailableException(
                        "the supervisor (pid " + process.get().pid() + ") is still stopping after "
                                + STOP_LIMIT.toMinutes() + " minutes",
                        "see 'codeflix logs supervisor'; 'kill -9' ends it");
            }
            progress.show(ComponentLines.stopping(home.report()));
            Thread.sleep(LOOK);
        }
        progress.clear();
    }

    private static void stop(ProcessHandle process, Progress progress) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            progress.done("stopped");
        } catch (Exception e) {
            progress.done("the supervisor (pid " + process.pid() + ") is still stopping");
        }
    }
}
