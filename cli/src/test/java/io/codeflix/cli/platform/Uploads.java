package io.codeflix.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Assets, and a store that takes their parts under signed URLs. */
public final class Uploads {

    /** When what is deleted here goes. */
    public static final String REMOVED_AT = "2026-12-08T12:00:00Z";

    private static final long PART_BYTES = 1000;

    private final String url;
    private final Map<String, Map<String, Object>> assets = new ConcurrentHashMap<>();
    private final Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();

    Uploads(String url) {
        this.url = url;
    }

    /** The store answers 500 to the next PUTs of this part. */
    public void refusesPart(int number, int times) {
        refusals.put(number, times);
    }

    public int puts() {
        return puts.get();
    }

    public int registered() {
        return assets.size();
    }

    /** What the store would join. */
    public byte[] joined() {
        var all = new ByteArrayOutputStream();
        new TreeMap<>(parts).values().forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** An asset that is there, with more about it than an upload says. */
    public void holds(String id, Map<String, Object> more) {
        var asset = new HashMap<String, Object>();
        asset.put("id", id);
        asset.put("version", 5);
        asset.put("status", "READY");
        asset.put("videoId", "video-1");
        asset.put("slot", "VIDEO");
        asset.put("fileName", "heat.mp4");
        asset.put("sizeBytes", 1_000_000);
        asset.put("storedBytes", 2_500_000);
        asset.putAll(more);
        assets.put(id, asset);
    }

    Answer answer(Call call) {
        var segments = call.segments();
        if (segments.size() == 3) {
            return call.method().equals("POST") ? register(call) : list(call);
        }
        var asset = assets.get(segments.get(3));
        if (asset == null) {
            return Answer.problem(404, "not-found", "There is no asset " + segments.get(3));
        }
        if (call.method().equals("DELETE")) {
            return removal(asset, asset.putIfAbsent("removeAt", REMOVED_AT) == null);
        }
        if (segments.size() > 4 && segments.get(4).equals("restore")) {
            return removal(asset, asset.remove("removeAt") != null);
        }
        if (segments.size() == 4) {
            asset.put("parts", storedParts());
            asset.put("superseded", isSuperseded(asset));
            return Answer.ok(asset);
        }
        return segments.get(4).equals("complete") ? complete(asset, call) : sign(call);
    }

    private static Answer removal(Map<String, Object> asset, boolean changed) {
        var answer = new HashMap<String, Object>(asset);
        answer.keySet().retainAll(List.of("id", "removeAt", "storedBytes"));
        answer.put("version", changed ? 6 : 5);
        answer.put("changed", changed);
        return Answer.ok(answer);
    }

    private Answer list(Call call) {
        boolean awaiting = "true".equals(call.query().get("awaitingRemoval"));
        var found = new TreeMap<>(assets)
                .values().stream()
                        .filter(asset -> !awaiting || asset.containsKey("removeAt"))
                        .toList();
        return Pages.of(found, "id", call);
    }

    private boolean isSuperseded(Map<String, Object> asset) {
        return assets.values().stream()
                .filter(other -> Objects.equals(other.get("videoId"), asset.get("videoId"))
                        && Objects.equals(other.get("slot"), asset.get("slot"))
                        && !Objects.equals(other.get("status"), "REGISTERED"))
                .anyMatch(other -> number(other) > number(asset));
    }

    private static int number(Map<String, Object> asset) {
        return Integer.parseInt(String.valueOf(asset.get("id")).substring("asset-".length()));
    }

    private Answer register(Call call) {
        var id = "asset-" + (assets.size() + 1);
        long size = call.json().path("sizeBytes").asLong();
        var asset = new HashMap<String, Object>();
        asset.put("id", id);
        asset.put("version", 1);
        asset.put("status", "REGISTERED");
        asset.put("videoId", call.json().path("videoId").asString(""));
        asset.put("slot", call.json().path("slot").asString(""));
        asset.put("fileName", call.json().path("fileName").asString(""));
        asset.put("sizeBytes", size);
        asset.put("partSizeBytes", PART_BYTES);
        asset.put("partCount", (size + PART_BYTES - 1) / PART_BYTES);
        assets.put(id, asset);
        return new Answer(201, Map.of(), asset);
    }

    private Answer sign(Call call) {
        var urls = new ArrayList<Map<String, Object>>();
        for (var number : call.json().path("numbers")) {
            urls.add(Map.of(
                    "number",
                    number.asInt(),
                    "url",
                    url + "/store/" + number.asInt() + "?signature=abc",
                    "expiresAt",
                    "2099-01-01T00:00:00Z"));
        }
        return Answer.ok(Map.of("urls", urls));
    }

    private Answer complete(Map<String, Object> asset, Call call) {
        for (var part : call.json().path("parts")) {
            var bytes = parts.get(part.path("number").asInt());
            if (bytes == null || !md5(bytes).equals(part.path("etag").asString(""))) {
                return Answer.problem(
                        422, "parts", "Part " + part.path("number").asInt() + " is missing or wrong");
            }
        }
        asset.put("status", "UPLOADED");
        asset.put("jobId", asset.get("id") + "-encode");
        return Answer.ok(Map.of("id", asset.get("id"), "version", 2, "jobId", asset.get("jobId")));
    }

    private List<Map<String, Object>> storedParts() {
        var stored = new ArrayList<Map<String, Object>>();
        new TreeMap<>(parts)
                .forEach((number, bytes) ->
                        stored.add(Map.of("number", number, "sizeBytes", bytes.length, "etag", md5(bytes))));
        return stored;
    }

    void put(Call call, HttpExchange exchange) throws IOException {
        puts.incrementAndGet();
        int number = Integer.parseInt(call.segments().get(1));
        if (refusals.merge(number, -1, Integer::sum) >= 0) {
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        parts.put(number, call.body());
        exchange.getResponseHeaders().set("ETag", "\"" + md5(call.body()) + "\"");
        exchange.sendResponseHeaders(200, -1);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
