package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.ComponentState;
import io.codeflix.stack.component.ComponentState.Failed;
import io.codeflix.stack.component.ComponentState.Starting;
import io.codeflix.stack.component.ComponentState.Stopped;
import io.codeflix.stack.component.ComponentState.Up;
import io.codeflix.stack.component.ComponentState.Waiting;
import io.codeflix.stack.component.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One component through its life. Its own thread brings it up and watches it; the supervisor's stops it. */
final class Supervised {
    private static final Duration BETWEEN_LOOKS_ELSEWHERE = Duration.ofSeconds(5);
    private static final int LINES_OF_LOG = 5;

    private static final System.Logger LOG = System.getLogger("io.codeflix.stack");

    private final Component component;
    private final Health health;
    private final Path home;
    private final RestartPolicy restarts;
    private final Runnable changed;
    private final CompletableFuture<Void> firstUp = new CompletableFuture<>();
    private volatile ComponentState state;
    private volatile boolean stopping;
    private @Nullable Launched launched;
    private @Nullable AutoCloseable resident;
    private @Nullable Thread thread;

    Supervised(Component component, Path home, RestartPolicy restarts, Runnable changed) {
        this.component = component;
        this.health = new Health(component);
        this.home = home;
        this.restarts = restarts;
        this.changed = changed;
        this.state = new Waiting(
                component.needs().isEmpty()
                        ? ""
                        : "waits for "
                                + String.join(
                                        ", ",
                                        component.needs().stream().sorted().toList()));
    }

    Component component() {
        return component;
    }

    ComponentState state() {
        return state;
    }

    /**
     * On a thread of the platform: virtual ones that load classes keep their carrier while they wait for each other. On two
     * cores two of them waited for a third, which held the jar's lock and found no carrier: nothing ever started.
     */
    void start(List<Supervised> needed) {
        thread = Thread.ofPlatform().daemon().name(component.name()).start(() -> live(needed));
    }

    private void live(List<Supervised> needed) {
        try {
            if (component.work() instanceof Work.LeftOut(String reason)) {
                settle(new Stopped(reason), reason);
                return;
            }
            awaitAll(needed);
            var since = Instant.now();
            switch (component.work()) {
                case Work.LeftOut _ -> throw new IllegalStateException("handled above");
                case Work.OneShot task -> {
                    enter(new Starting(OptionalLong.empty(), ""));
                    up(OptionalLong.empty(), since, task.run());
                }
                case Work.Resident part -> {
                    enter(new Starting(OptionalLong.empty(), ""));
                    keep(part.start());
                    health.require(since);
                    up(OptionalLong.of(ProcessHandle.current().pid()), since, "");
                }
                case Work.Elsewhere(String where) -> watch(where, since);
                case Work.Program program -> keepRunning(program);
            }
        } catch (InterruptedException e) {
            settle(new Stopped(""), "stopped");
        } catch (Exception e) {
            if (stopping) {
                settle(new Stopped(""), "stopped");
            } else {
                settle(new Failed(Health.reason(e)), Health.reason(e));
            }
        }
    }

    private void awaitAll(List<Supervised> needed) throws InterruptedException {
        for (var other : needed) {
            try {
                other.firstUp.get();
            } catch (ExecutionException e) {
                throw new NeedMissingException(
                        "not started: needs %s, which is not up".formatted(other.component.name()), e);
            }
        }
    }

    /** Nobody here can start it again, but people want to know whether it is there. */
    private void watch(String where, Instant since) throws InterruptedException {
        enter(new Starting(OptionalLong.empty(), "elsewhere, at " + where));
        health.require(since);
        up(OptionalLong.empty(), since, "elsewhere, at " + where);
        while (!stopping) {
            Thread.sleep(BETWEEN_LOOKS_ELSEWHERE);
            try {
                component.probe().check();
                if (!(state instanceof Up)) {
                    enter(new Up(OptionalLong.empty(), Duration.ZERO, "elsewhere, at " + where));
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!(state instanceof Failed)) {
                    enter(new Failed("elsewhere, at %s: %s".formatted(where, Health.reason(e))));
                }
            }
        }
    }

    private void keepRunning(Work.Program program) throws Exception {
        int deathsInARow = 0;
        while (!stopping) {
            var since = Instant.now();
            enter(new Starting(OptionalLong.empty(), deathsInARow == 0 ? "" : "restart " + deathsInARow));
            var ended = runOnce(program.prepare(), since);
            if (stopping) {
                return;
            }
            deathsInARow = ended.healthyFor().compareTo(restarts.calm()) >= 0 ? 1 : deathsInARow + 1;
            var pause = restarts.pauseAfter(deathsInARow, firstUp.isDone());
            if (pause.isEmpty() || (ended.tooSlow() && !firstUp.isDone())) {
                throw new GaveUpException("given up after %d starts: %s".formatted(deathsInARow, ended.how()));
            }
            var story = "starts again in %d ms: %s".formatted(pause.get().toMillis(), ended.how());
            enter(firstUp.isDone() ? new Failed(story) : new Starting(OptionalLong.empty(), story));
            Thread.sleep(pause.get());
        }
    }

    private record Ended(String how, Duration healthyFor, boolean tooSlow) {}

    private Ended runOnce(Command command, Instant since) throws Exception {
        var process = launch(command);
        if (process == null) {
            return new Ended("stopped", Duration.ZERO, false);
        }
        enter(new Starting(OptionalLong.of(process.pid()), ""));
        String unhealthy;
        try {
            unhealthy = health.await(since, process::alive);
        } catch (InterruptedException e) {
            process.stop();
            throw e;
        }
        if (!unhealthy.isEmpty()) {
            process.stop();
            return new Ended(withLog(unhealthy), Duration.ZERO, true);
        }
        if (!process.alive()) {
            process.killChildren();
            return new Ended(withLog(process.awaitEnd()), Duration.ZERO, false);
        }
        var healthySince = Instant.now();
        up(OptionalLong.of(process.pid()), since, "");
        var how = process.awaitEnd();
        process.killChildren();
        return new Ended(withLog(how), Duration.between(healthySince, Instant.now()), false);
    }

    private synchronized @Nullable Launched launch(Command command) throws Exception {
        if (stopping) {
            return null;
        }
        launched = Launched.start(component, command, home);
        return launched;
    }

    private synchronized void keep(AutoCloseable part) {
        resident = part;
    }

    private void up(OptionalLong pid, Instant since, String detail) {
        enter(new Up(pid, Duration.between(since, Instant.now()), detail));
        firstUp.complete(null);
    }

    /** Blocks until it has stopped. */
    void stop() throws InterruptedException {
        Launched process;
        AutoCloseable part;
        synchronized (this) {
            stopping = true;
            process = launched;
            part = resident;
        }
        if (process != null) {
            process.stop();
        }
        if (part != null) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, component.name() + " did not close", e);
            }
        }
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
        if (!(state instanceof Stopped)) {
            enter(new Stopped(""));
        }
    }

    private void settle(ComponentState last, String why) {
        enter(last);
        firstUp.completeExceptionally(new CompletionException(why, null));
    }

    private void enter(ComponentState next) {
        state = next;
        LOG.log(
                next instanceof Failed ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                "{0}: {1}",
                component.name(),
                next.summary());
        changed.run();
    }

    private String withLog(String how) {
        var lines = LogTail.of(component.log(), LINES_OF_LOG);
        return lines.isEmpty() ? how : how + "; its last lines:\n" + String.join("\n", lines);
    }
}
