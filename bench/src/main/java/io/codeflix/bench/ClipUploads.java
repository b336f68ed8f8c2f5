package io.codeflix.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Uploads clips as the command line does: announced, straight into the store, completed with their checksums. */
final class ClipUploads {
    private final RunningPlatform platform;
    private final SteadyToken admin;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A clip on its way: the video it is for and its asset. */
    record Uploaded(NumberedClip clip, String videoId, String assetId) {}

    ClipUploads(RunningPlatform platform, SteadyToken admin) {
        this.platform = platform;
        this.admin = admin;
    }

    String category() throws IOException, InterruptedException {
        return post("/api/v1/categories", "{\"name\":\"Clips %d\"}".formatted(System.nanoTime()))
                .path("id")
                .asString();
    }

    Uploaded upload(NumberedClip clip, Path file, String category)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        var video = post("/api/v1/videos", """
                {"title":"Clip %d","description":"One colour.","yearLaunched":2024,"rating":"L","categoryIds":["%s"]}""".formatted(clip.number(), category))
                .path("id")
                .asString();
        byte[] bytes = Files.readAllBytes(file);
        var asset = post("/api/v1/assets", """
                {"videoId":"%s","slot":"VIDEO","fileName":"clip-%d.mp4","sizeBytes":%d}""".formatted(video, clip.number(), bytes.length))
                .path("id")
                .asString();
        var url = post("/api/v1/assets/" + asset + "/part-urls", "{\"numbers\":[1]}")
                .path("urls")
                .path(0)
                .path("url")
                .asString();
        put(url, bytes);
        var md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        post("/api/v1/assets/" + asset + "/complete", "{\"parts\":[{\"number\":1,\"etag\":\"%s\"}]}".formatted(md5));
        return new Uploaded(clip, video, asset);
    }

    private void put(String url, byte[] bytes) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the store answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return platform.json(platform.request(path, admin.now())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
