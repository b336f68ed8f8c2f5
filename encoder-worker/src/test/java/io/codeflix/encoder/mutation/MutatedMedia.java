package io.codeflix.encoder.mutation;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.Folders;
import io.codeflix.encoder.mutation.MutationRun.Kind;
import io.codeflix.encoder.mutation.MutationRun.Outcome;
import io.codeflix.encoder.testmedia.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of mutated media, as a table; asserts nothing. Takes how many, the number of the first and the seed, so
 * that a long run can be made in pieces. Started by {@code bench/mutated-media}.
 */
final class MutatedMedia {

    private MutatedMedia() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Path folder = Files.createTempDirectory("mutated-media");
        try {
            run(folder, count, first, seed);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void run(Path folder, int count, int first, long seed) throws IOException {
        boolean traced = Files.isExecutable(Path.of("/usr/bin/strace"));
        var trace = new NetworkTrace(folder.resolve("trace"));
        FfmpegInstallation programs = traced ? trace.watching(Programs.BUNDLED) : Programs.BUNDLED;
        var outcomes = new ArrayList<Outcome>();
        new MutationRun(programs, folder, Clips.make(folder), seed).run(first, first + count, outcome -> {
            outcomes.add(outcome);
            if (outcome.kind() == Kind.DEFECT || outcome.kind() == Kind.LIMIT || outcome.isHung()) {
                System.err.println(outcome);
            }
        });
        print(outcomes, traced ? String.valueOf(trace.calls()) : "not counted, as strace is not installed");
    }

    private static void print(List<Outcome> outcomes, String networkCalls) {
        System.out.printf("%-28s %6s  %s%n", "answer", "files", "of which");
        Map<String, List<Outcome>> byAnswer =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::answer, TreeMap::new, Collectors.toList()));
        byAnswer.forEach((answer, those) -> System.out.printf(
                "%-28s %6d  %s%n",
                answer,
                those.size(),
                those.stream().collect(Collectors.groupingBy(Outcome::mutator, TreeMap::new, Collectors.counting()))));
        System.out.printf("%-28s %6d%n", "answered", outcomes.size());
        System.out.printf("%-28s %6d%n", "limit hit", count(outcomes, Kind.LIMIT));
        System.out.printf("%-28s %6d%n", "defects (worker deaths)", count(outcomes, Kind.DEFECT));
        System.out.printf(
                "%-28s %6d%n",
                "hangs past the limit",
                outcomes.stream().filter(Outcome::isHung).count());
        System.out.printf("%-28s %6s%n", "calls on the network", networkCalls);
        System.out.printf(
                "%-28s %6.1f%n",
                "longest, seconds",
                outcomes.stream().mapToLong(it -> it.took().toMillis()).max().orElse(0) / 1000.0);
    }

    private static long count(List<Outcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
