package io.codeflix.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the probes ask for, made through the API.
 *
 * @param titles published ones; made by the demo, not here
 * @param jobs of files that are no films, so they fail at once and cost nothing; their keys lie in all partitions
 */
record ProbedThings(List<String> titles, List<String> videos, List<String> assets, List<String> jobs) {
    private static final int ENOUGH = 18;

    static ProbedThings make(RunningPlatform platform, String admin, String viewer) throws Exception {
        var titles = ids(platform.json(
                platform.request("/api/v1/titles?limit=24", viewer).build()));
        if (titles.isEmpty()) {
            throw new IllegalStateException("no published title: run 'codeflix demo' first");
        }
        var videos = new ArrayList<String>();
        var assets = new ArrayList<String>();
        var jobs = new ArrayList<String>();
        var maker = new Maker(platform, admin);
        for (int i = 0; i < ENOUGH; i++) {
            var video = maker.video();
            var asset = maker.asset(video);
            videos.add(video);
            assets.add(asset);
            jobs.add(maker.complete(asset));
        }
        return new ProbedThings(titles, List.copyOf(videos), List.copyOf(assets), List.copyOf(jobs));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private record Maker(RunningPlatform platform, String admin) {
        private static final byte[] NO_FILM = "no film".getBytes(StandardCharsets.US_ASCII);

        String video() throws IOException, InterruptedException {
            return write("/api/v1/videos", """
                    {"title":"Probed %s","description":"For measuring.","yearLaunched":2026,"rating":"L"}""".formatted(UUID.randomUUID()))
                    .path("id")
                    .asString();
        }

        String asset(String video) throws IOException, InterruptedException {
            return write("/api/v1/assets", """
                    {"videoId":"%s","slot":"TRAILER","fileName":"no-film.mp4","sizeBytes":%d}""".formatted(video, NO_FILM.length))
                    .path("id")
                    .asString();
        }

        String complete(String asset) throws Exception {
            var url = write("/api/v1/assets/" + asset + "/part-urls", "{\"numbers\":[1]}")
                    .path("urls")
                    .path(0)
                    .path("url")
                    .asString();
            try (var http = HttpClient.newHttpClient()) {
                http.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .PUT(BodyPublishers.ofByteArray(NO_FILM))
                                .build(),
                        BodyHandlers.discarding());
            }
            var md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(NO_FILM));
            return write("/api/v1/assets/" + asset + "/complete", """
                    {"parts":[{"number":1,"etag":"%s"}]}""".formatted(md5))
                    .path("jobId")
                    .asString();
        }

        private JsonNode write(String path, String body) throws IOException, InterruptedException {
            return platform.json(platform.request(path, admin)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }
    }
}
