package io.codeflix.encoder.mutation;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.Folders;
import io.codeflix.encoder.ffmpeg.Launchers;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.ProgramLimits;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.encoder.mutation.Clips.Clip;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Sends mutated clips through the worker's own INSPECT, ENCODE and PACKAGE, one after the other. */
final class MutationRun {
    /** What a task may take; these clips need two seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Where a task takes longer than its limit by more than this, the limit did not hold it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final FfmpegInstallation installation;
    private final Path folder;
    private final List<Clip> clips;
    private final long seed;
    private Duration longestTask = Duration.ZERO;

    /** @param seed makes the same mutants each time */
    MutationRun(FfmpegInstallation installation, Path folder, List<Clip> clips, long seed) {
        this.installation = installation;
        this.folder = folder;
        this.clips = clips;
        this.seed = seed;
    }

    /**
     * What became of one mutant.
     *
     * @param answer {@code accepted}, the code it was refused with, or what failed
     * @param kind how that is to be judged
     * @param took the longest of its tasks, each of which has the limit for itself
     */
    record Outcome(int number, String clip, Mutator mutator, String answer, Kind kind, Duration took) {
        boolean isHung() {
            return took.compareTo(LIMIT.plus(GRACE)) > 0;
        }
    }

    /** How an answer is to be judged. */
    enum Kind {
        ACCEPTED,
        REFUSED,
        /** A limit ended it; in the platform it is tried again, and given up after the last attempt. */
        LIMIT,
        /** Something nobody had thought of: in the platform an answer too, and a defect. */
        DEFECT
    }

    /** Runs the mutants from one number up to another. */
    void run(int from, int to, Consumer<Outcome> outcomes) throws IOException {
        for (int number = from; number < to; number++) {
            // each has chances of its own, so that any one of them can be made again alone
            var chance = new SplittableRandom(seed * 1_000_003 + number);
            Clip clip = clips.get(number % clips.size());
            Mutator mutator = Mutator.values()[chance.nextInt(Mutator.values().length)];
            Path work = Files.createDirectories(folder.resolve("mutant-" + number));
            Path mutant = Files.write(work.resolve("original"), mutator.mutate(clip.bytes(), chance));
            longestTask = Duration.ZERO;
            Answer answer = answer(work, mutant);
            outcomes.accept(new Outcome(number, clip.name(), mutator, answer.text(), answer.kind(), longestTask));
            Folders.delete(work);
        }
    }

    private record Answer(String text, Kind kind) {}

    private Answer answer(Path work, Path mutant) {
        try {
            watch(work, mutant);
            return new Answer("accepted", Kind.ACCEPTED);
        } catch (RunFailedException e) {
            return new Answer(e.code(), e.retryable() ? Kind.LIMIT : Kind.REFUSED);
        } catch (IOException | RuntimeException | Error e) {
            return new Answer(e.toString(), Kind.DEFECT);
        }
    }

    private void watch(Path work, Path mutant) throws IOException {
        SourceProbe source = timed(() -> pipeline(work).inspect(mutant)).source();
        Rung[] rungs = source.getWidth() == 0 ? new Rung[0] : new Rung[] {Specs.rung("90p", 160, 90, 200_000)};
        Encoding.Result encoded = timed(() -> pipeline(work).encode(mutant, Specs.encode(source, rungs)));
        Packaging.Result packaged = timed(() -> pipeline(work).pack(source, encoded.tracks(), rungs));
        if (packaged.streams().isEmpty()) {
            throw new IllegalStateException("Nothing was packaged and nobody said so");
        }
    }

    /** A task of the worker. */
    @FunctionalInterface
    private interface Task<T> {
        T run() throws IOException;
    }

    private <T> T timed(Task<T> task) throws IOException {
        long start = System.nanoTime();
        try {
            return task.run();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - start);
            longestTask = took.compareTo(longestTask) > 0 ? took : longestTask;
        }
    }

    private Pipeline pipeline(Path work) throws IOException {
        var launchers =
                Launchers.write(work.resolve("bin"), installation, ProgramLimits.forTimeLimit(LIMIT.toSeconds()));
        return new Pipeline(
                new MediaPrograms(launchers, StopSwitch.after(LIMIT)),
                Files.createDirectories(work.resolve("task-" + System.nanoTime())),
                _ -> {});
    }
}
