package io.codeflix.telemetry.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Prometheus gets from a service.
 *
 * @param families types by name, as the scrape declares them
 * @param text all of it
 */
public record Scrape(Map<String, String> families, String text) {
    private static final String TYPE = "# TYPE ";
    private static final String HELP = "# HELP ";
    private static final String OURS = "codeflix_";

    /** Asks as Prometheus does: without a token. */
    public static Scrape of(int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("/metrics answers " + answer.statusCode());
            }
            return of(answer.body());
        }
    }

    static Scrape of(String text) {
        var families = text.lines()
                .filter(line -> line.startsWith(TYPE))
                .map(line -> line.substring(TYPE.length()).split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first, TreeMap::new));
        return new Scrape(families, text);
    }

    /** Names of our own metrics. */
    Set<String> ours() {
        return families.keySet().stream()
                .filter(name -> name.startsWith(OURS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Prometheus shows beside a metric, by its name; promtool wants one for each. */
    Map<String, String> help() {
        return text.lines()
                .filter(line -> line.startsWith(HELP))
                .map(line -> line.substring(HELP.length()).split(" ", 2))
                .filter(parts -> parts.length == 2 && !parts[1].isBlank())
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first, TreeMap::new));
    }

    /** The sum of all series that begin like this: a name, or a name with the beginning of its labels. */
    public double value(String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
