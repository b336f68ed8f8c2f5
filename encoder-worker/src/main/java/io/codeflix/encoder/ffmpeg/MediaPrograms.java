package io.codeflix.encoder.ffmpeg;

import com.github.kokorin.jaffree.LogLevel;
import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.FFmpegResultFuture;
import com.github.kokorin.jaffree.ffmpeg.ProgressListener;
import com.github.kokorin.jaffree.ffprobe.FFprobe;
import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.process.JaffreeAbnormalExitException;
import io.codeflix.encoder.failure.RunFailedException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the programs of one run, one after the other. Whatever happens, no process outlives the call that started it. */
public final class MediaPrograms {
    private static final Logger log = LoggerFactory.getLogger(MediaPrograms.class);
    private static final long LOOK_UP_MILLIS = 100;
    private static final long END_WITHIN_SECONDS = 10;

    private final Launchers launchers;
    private final StopSwitch stop;

    public MediaPrograms(Launchers launchers, StopSwitch stop) {
        this.launchers = launchers;
        this.stop = stop;
    }

    /** Runs ffmpeg without looking at its progress. */
    public void ffmpeg(Consumer<FFmpeg> arguments) {
        ffmpeg(arguments, _ -> {});
    }

    /**
     * Runs ffmpeg to its end.
     *
     * @throws RunFailedException where it fails, takes too long or is stopped
     */
    public void ffmpeg(Consumer<FFmpeg> arguments, ProgressListener progress) {
        ffmpeg(arguments, progress, _ -> {});
    }

    /**
     * Runs ffmpeg to its end.
     *
     * @param lines takes every line it writes
     * @throws RunFailedException where it fails, takes too long or is stopped
     */
    public void ffmpeg(Consumer<FFmpeg> arguments, ProgressListener progress, Consumer<String> lines) {
        var tail = new LogTail();
        var command = new FFmpeg(launchers.ffmpeg())
                .addArgument("-hide_banner")
                .addArgument("-nostdin")
                .addArgument("-nostats")
                .setLogLevel(LogLevel.WARNING)
                .setOverwriteOutput(true)
                .setOutputListener(line -> {
                    tail.add(line);
                    lines.accept(line);
                })
                .setProgressListener(progress);
        arguments.accept(command);
        FFmpegResultFuture running = command.executeAsync();
        try {
            await(running::get, tail);
        } finally {
            end(running);
        }
    }

    /** Returns when the process is gone: it must not write into a folder that is being removed. */
    private static void end(FFmpegResultFuture running) {
        if (!running.isDone()) {
            running.forceStop();
        }
        try {
            // a worker runs one task at a time, so every FFmpeg below it belongs to the run that ends here
            ProcessHandle.current()
                    .descendants()
                    .filter(child -> child.info().command().orElse("").endsWith("/ffmpeg"))
                    .forEach(ProcessHandle::destroyForcibly);
            running.get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            log.debug("FFmpeg was stopped", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs ffprobe to its end.
     *
     * @throws RunFailedException where it fails, takes too long or is stopped
     */
    public FFprobeResult ffprobe(Consumer<FFprobe> arguments) {
        var command = new FFprobe(launchers.ffprobe())
                .addArgument("-hide_banner")
                .setLogLevel(LogLevel.ERROR)
                .setFormatParser(new ProbeOutput());
        arguments.accept(command);
        Future<FFprobeResult> running = command.executeAsync();
        try {
            return await(running::get, new LogTail());
        } finally {
            running.cancel(true);
        }
    }

    /** Something that can be waited for, for a while. */
    @FunctionalInterface
    private interface Awaited<T> {
        T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private <T> T await(Awaited<T> running, LogTail tail) {
        while (true) {
            stop.check(tail.lines());
            try {
                return running.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // still running: look at the clock and the switch again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Failures.stopped(StopSwitch.Why.WORKER_GOES, tail.lines());
            } catch (CancellationException e) {
                throw Failures.stopped(StopSwitch.Why.WORKER_GOES, tail.lines());
            } catch (ExecutionException e) {
                throw failure(e, tail);
            }
        }
    }

    private static RunFailedException failure(ExecutionException e, LogTail tail) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof JaffreeAbnormalExitException)) {
            cause = cause.getCause();
        }
        if (!(cause instanceof JaffreeAbnormalExitException exit)) {
            return RunFailedException.passing("ffmpeg-not-run", "FFmpeg could not be run: " + cause.getMessage(), e);
        }
        List<String> lines = tail.lines();
        if (lines.isEmpty()) {
            exit.getProcessErrorLogMessages().stream().map(said -> said.message).forEach(tail::add);
            lines = tail.lines();
        }
        return Failures.ofExit(String.valueOf(exit.getMessage()), lines);
    }
}
