package io.codeflix.telemetry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of metrics that operators read, {@code docs/metrics.md}. */
public final class MetricsReference {
    private static final Path TABLE = Path.of("docs", "metrics.md");

    private final List<Row> rows;

    private record Row(String name, String type, List<String> services) {}

    private MetricsReference(List<Row> rows) {
        this.rows = rows;
    }

    /** The one of this repository. */
    public static MetricsReference read() throws IOException {
        try (var lines = Files.lines(table())) {
            return new MetricsReference(lines.filter(line -> line.startsWith("| `"))
                    .map(MetricsReference::row)
                    .toList());
        }
    }

    private static Path table() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(TABLE))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "no docs/metrics.md above the working folder")
                .resolve(TABLE);
    }

    private static Row row(String line) {
        var cells = line.split("\\|");
        return new Row(
                cells[1].replace("`", "").strip(),
                cells[2].strip(),
                List.of(cells[4].strip().split(", *")));
    }

    /** What is written about the service is there, what is there of ours is written about, and Prometheus' linter is content. */
    public void assertTells(String service, Scrape scrape) {
        Map<String, String> written = rows.stream()
                .filter(row -> row.services().contains(service))
                .collect(Collectors.toMap(Row::name, Row::type, (first, _) -> first, TreeMap::new));
        assertThat(scrape.families())
                .as("of %s, as docs/metrics.md has it", service)
                .containsAllEntriesOf(written);
        assertThat(written.keySet())
                .as("docs/metrics.md leaves none of %s out", service)
                .containsAll(scrape.ours());
        assertThat(scrape.help().keySet())
                .as("each of %s has a text that says what it is", service)
                .containsAll(scrape.ours());
        Promtool.installed()
                .ifPresent(promtool -> assertThat(promtool.complaints(scrape.text()))
                        .as("what promtool says about %s", service)
                        .isEmpty());
    }
}
