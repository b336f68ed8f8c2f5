package io.codeflix.encoder.task;

import io.codeflix.encoder.ffmpeg.ChildCpu;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskSucceeded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** What this worker does, how fast, and what it costs. */
public final class RunMeters {
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1)
    };

    private final MeterRegistry meters;
    private final AtomicInteger busy;
    private final DistributionSummary speed;

    public RunMeters(MeterRegistry meters) {
        this.meters = meters;
        busy = new AtomicInteger();
        Gauge.builder("codeflix.worker.busy", busy, AtomicInteger::get)
                .description("1 while a task runs.")
                .register(meters);
        speed = DistributionSummary.builder("codeflix.worker.encode.speed.ratio")
                .description("Seconds of film encoded a second of time, by encode.")
                .serviceLevelObjectives(0.25, 0.5, 1, 2, 4, 8)
                .register(meters);
    }

    /** Measures one run, however it ends. */
    public SpecificRecord time(RunTask task, Supplier<SpecificRecord> run) {
        busy.set(1);
        long began = System.nanoTime();
        var cpuBefore = ChildCpu.soFar();
        try {
            var end = run.get();
            var took = Duration.ofNanos(System.nanoTime() - began);
            count(task, end, took, ChildCpu.soFar().minus(cpuBefore));
            return end;
        } finally {
            busy.set(0);
        }
    }

    private void count(RunTask task, SpecificRecord end, Duration took, Duration cpu) {
        var kind = task.getKind().name().toLowerCase(Locale.ROOT);
        Timer.builder("codeflix.worker.run")
                .description("How long runs took.")
                .tag("kind", kind)
                .tag("result", end instanceof TaskSucceeded ? "succeeded" : "failed")
                .tag("code", end instanceof TaskFailed failed ? failed.getCode() : "none")
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(took);
        Counter.builder("codeflix.worker.ffmpeg.cpu.seconds")
                .description("CPU time of FFmpeg's processes.")
                .tag("kind", kind)
                .register(meters)
                .increment(cpu.toMillis() / 1e3);
        if (task.getKind() == TaskKind.ENCODE && end instanceof TaskSucceeded) {
            double source = sourceSeconds(task);
            Counter.builder("codeflix.worker.encoded.source.seconds")
                    .description("Seconds of film encoded.")
                    .register(meters)
                    .increment(source);
            speed.record(source / Math.max(1e-3, took.toMillis() / 1e3));
        }
    }

    /** Of the window, where the film has frames to count; else of all its sound. */
    private static double sourceSeconds(RunTask task) {
        var spec = task.getInput().getEncode();
        if (spec == null) {
            return 0;
        }
        var source = spec.getSource();
        return spec.getFrames() > 0 && source.getFrameRateNumerator() > 0
                ? (double) spec.getFrames() * source.getFrameRateDenominator() / source.getFrameRateNumerator()
                : source.getDurationMillis() / 1e3;
    }
}
