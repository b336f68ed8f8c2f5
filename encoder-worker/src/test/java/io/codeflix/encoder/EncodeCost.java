package io.codeflix.encoder;

import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import com.sun.management.OperatingSystemMXBean;
import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.ffmpeg.ChildCpu;
import io.codeflix.encoder.ffmpeg.Folders;
import io.codeflix.encoder.testmedia.FilmClip;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What our three tasks cost in CPU seconds, against the single best ffmpeg command that makes the same ladder of the same
 * clip in the same run. Prints a table, asserts nothing. Started by {@code bench/encode-cost}.
 */
final class EncodeCost {
    private static final Rung[] LADDER = {
        Specs.rung("240p", 426, 240, 400_000),
        Specs.rung("360p", 640, 360, 800_000),
        Specs.rung("480p", 852, 480, 1_400_000),
        Specs.rung("720p", 1280, 720, 2_800_000),
        Specs.rung("1080p", 1920, 1080, 5_000_000)
    };

    /** CPU seconds of a piece of work. */
    private record Cost(String what, double programs, double ours) {
        double sum() {
            return programs + ours;
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private final List<Cost> costs = new ArrayList<>();

    private EncodeCost() {}

    /** Takes the number of seconds of the clip, 30 unless given. */
    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Path clip = seconds >= 30 ? FilmClip.whole() : FilmClip.ofSeconds(seconds);
        new EncodeCost().compare(clip, seconds);
    }

    private void compare(Path clip, int seconds) throws IOException {
        Path folder = Files.createTempDirectory(Programs.TARGET, "encode-cost-");
        try {
            timed("single command", () -> single(clip, folder));
            ours(clip, folder);
            double single = costs.getFirst().programs();
            double pipeline = costs.stream().skip(1).mapToDouble(Cost::sum).sum();
            System.out.printf("%d s of 1080p24 into 5 rungs, %s%n%n", seconds, Programs.BUNDLED.version());
            System.out.println("|                | ffmpeg, CPU s | our JVM, CPU s |");
            System.out.println("|----------------|--------------:|---------------:|");
            costs.forEach(cost ->
                    System.out.printf("| %-14s | %13.2f | %14.2f |%n", cost.what(), cost.programs(), cost.ours()));
            System.out.printf("%nour three tasks ÷ single command: %.3f%n", pipeline / single);
        } finally {
            Folders.delete(folder);
        }
    }

    private void ours(Path clip, Path folder) throws IOException {
        var pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
        SourceProbe source = timed("INSPECT", () -> pipeline.inspect(clip)).source();
        List<Encoding.Track> tracks = timed(
                "ENCODE",
                () -> pipeline.encode(clip, Specs.encode(source, LADDER)).tracks());
        timed("PACKAGE", () -> pipeline.pack(source, tracks, LADDER));
    }

    private <T> T timed(String what, Work<T> work) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        var programs = ChildCpu.soFar();
        T done = work.run();
        costs.add(new Cost(
                what, ChildCpu.soFar().minus(programs).toMillis() / 1e3, (system.getProcessCpuTime() - before) / 1e9));
        return done;
    }

    /** One process from the original to CMAF with both manifests, with the same ladder, preset and filters. */
    private static Path single(Path clip, Path folder) throws IOException {
        Path output = Files.createDirectory(folder.resolve("single"));
        Programs.in(folder).ffmpeg(ffmpeg -> arguments(ffmpeg, clip, output));
        return output;
    }

    private static void arguments(FFmpeg ffmpeg, Path clip, Path output) {
        String splits =
                IntStream.range(0, LADDER.length).mapToObj("[s%d]"::formatted).collect(Collectors.joining());
        String scales = IntStream.range(0, LADDER.length)
                .mapToObj(i -> "[s%d]scale=%d:%d:flags=bicubic,setsar=1,format=yuv420p[v%d]"
                        .formatted(i, LADDER[i].getWidth(), LADDER[i].getHeight(), i))
                .collect(Collectors.joining(";"));
        UrlOutput dash = UrlOutput.toPath(output.resolve("manifest.mpd")).setFormat("dash");
        for (int i = 0; i < LADDER.length; i++) {
            dash.addMap("v" + i)
                    .addArguments("-b:v:" + i, String.valueOf(LADDER[i].getBitsPerSecond()))
                    .addArguments("-maxrate:v:" + i, String.valueOf(LADDER[i].getMaxBitsPerSecond()))
                    .addArguments("-bufsize:v:" + i, String.valueOf(2 * LADDER[i].getMaxBitsPerSecond()));
        }
        dash.addMap(0, "a:0")
                .setCodec("v", "libx264")
                .setCodec("a", "aac")
                .addArguments("-preset", "veryfast")
                .addArguments("-profile:v", "high")
                .addArguments("-g", "48")
                .addArguments("-keyint_min", "48")
                .addArguments("-sc_threshold", "0")
                .addArguments("-flags", "+cgop")
                .addArguments("-b:a", "128000")
                .addArguments("-ac", "2")
                .addArguments("-ar", "48000")
                .addArguments("-seg_duration", "4")
                .addArguments("-single_file", "1")
                .addArguments("-hls_playlist", "1");
        ffmpeg.addInput(UrlInput.fromPath(clip))
                .setComplexFilter("[0:v]fps=24,split=%d%s;%s".formatted(LADDER.length, splits, scales))
                .addOutput(dash);
    }
}
