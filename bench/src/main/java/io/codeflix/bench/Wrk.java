package io.codeflix.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Debian's {@code wrk}: so many connections that each send the next request when the last one is answered, without
 * pipelining. It costs about as much as nginx, so a server can be kept busy from the same machine.
 */
record Wrk(int connections) {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern OTHER = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** Requests answered within the time; throws where an answer was no success. */
    long load(String url, List<String> headers, Duration time) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + time.toSeconds() + "s"));
        headers.forEach(header -> line.addAll(List.of("-H", header)));
        line.add(url);
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var requests = REQUESTS.matcher(said);
        if (!requests.find() || OTHER.matcher(said).find() || said.contains("Socket errors")) {
            throw new IOException(url + " is not answered as it should be:\n" + said);
        }
        return Long.parseLong(requests.group(1));
    }
}
