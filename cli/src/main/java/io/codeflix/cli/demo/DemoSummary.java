package io.codeflix.cli.demo;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Table;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demo's last words to a person. */
final class DemoSummary {

    private DemoSummary() {}

    static String of(DemoReport report) {
        var ladder = Table.of("", "RUNG", "PICTURE", "BIT RATE", "CODECS", "FRAMES BY HLS", "FRAMES BY DASH");
        report.renditions()
                .forEach(rung -> ladder.row(
                        "",
                        rung.name(),
                        rung.width() + " x " + rung.height(),
                        bitRate(rung.bitsPerSecond()),
                        rung.codecs(),
                        rung.hlsFrames(),
                        rung.dashFrames()));
        long total =
                report.stages().values().stream().mapToLong(Long::longValue).sum();
        return """

                %s plays.

                A viewer finds it in: %s
                  genre: %s
                  cast: %s
                  titles: %s
                  trailer: %d frames in %d renditions

                Its images, for any page, without a token:
                %s

                The ladder, every frame of %d decoded through both manifests:
                %s

                The time, %s in all:
                  %s
                %s
                Play it yourself (any HLS or DASH player, no sign-in)%s:
                  %s
                  %s

                Look next, the platform stays up:
                  ./codeflix login --local admin && ./codeflix video get %s
                  ./codeflix job get %s
                  ./codeflix status
                  ./codeflix topic list
                  ./codeflix logs encoder-worker
                  ./codeflix down          stops it; what you made stays""".formatted(
                        Cell.of(report.title()),
                        Cell.of(report.categories()),
                        Cell.of(report.genres()),
                        Cell.of(report.cast()),
                        titles(report),
                        report.trailer().frames(),
                        report.trailer().renditions(),
                        images(report),
                        report.frames(),
                        ladder,
                        Cell.duration(Duration.ofMillis(total)),
                        stages(report),
                        report.attribution() == null
                                ? ""
                                : System.lineSeparator() + "The film: " + report.attribution() + System.lineSeparator(),
                        report.playableUntil() == null ? "" : ", until " + Cell.of(report.playableUntil()),
                        report.hls(),
                        report.dash(),
                        report.videoId(),
                        report.jobId());
    }

    private static String titles(DemoReport report) {
        return report.titles().entrySet().stream()
                .map(title -> "%s (%s)".formatted(Cell.of(title.getValue()), title.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Table images(DemoReport report) {
        var table = Table.of("", "SLOT", "PICTURE", "SIZE", "ADDRESS");
        report.images()
                .forEach(image -> table.row(
                        "",
                        image.slot(),
                        image.width() + " x " + image.height(),
                        Cell.bytes(image.sizeBytes()),
                        image.url()));
        return table;
    }

    private static String stages(DemoReport report) {
        return report.stages().entrySet().stream()
                        .map(stage -> stage.getKey() + " " + Cell.duration(Duration.ofMillis(stage.getValue())))
                        .collect(Collectors.joining(", "))
                + (report.encodeCpuMillis() > 0
                        ? System.lineSeparator() + "  (encoding used "
                                + Cell.duration(Duration.ofMillis(report.encodeCpuMillis())) + " of processor time)"
                        : "");
    }

    private static @Nullable String bitRate(@Nullable Long bitsPerSecond) {
        return bitsPerSecond == null ? null : String.format(Locale.ROOT, "%,d kbit/s", bitsPerSecond / 1000);
    }
}
