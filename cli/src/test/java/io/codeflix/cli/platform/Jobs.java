package io.codeflix.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import io.codeflix.cli.console.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One job that goes on by a step each time somebody looks. */
public final class Jobs {

    private final Deque<Map<String, Object>> ahead = new ArrayDeque<>();
    private Map<String, Object> now = job("QUEUED", 0, "queued");
    private final SortedMap<String, Long> failed = new TreeMap<>();
    private final List<Map<String, Object>> odd = new ArrayList<>();
    private final Set<String> unwilling = new HashSet<>();
    private boolean streams = true;
    private int eventsBeforeTheStreamBreaks = Integer.MAX_VALUE;

    public void goesThrough(String status, int percent, String stage) {
        ahead.add(job(status, percent, stage));
    }

    /** Something is odd about its original. */
    public void isOdd(String code, String message) {
        odd.add(Map.of("code", code, "message", message));
    }

    public void cannotStream() {
        streams = false;
    }

    public void streamBreaksAfter(int events) {
        eventsBeforeTheStreamBreaks = events;
    }

    /** This many jobs have failed; none of them is the one that goes on. */
    public void haveFailed(int count) {
        for (int i = 0; i < count; i++) {
            failed.put("failed-%04d-encode".formatted(i), 3L);
        }
    }

    public void refusesToRetry(String jobId) {
        unwilling.add(jobId);
    }

    synchronized Answer answer(Call call) {
        if (call.segments().size() == 3) {
            return list(call);
        }
        if (call.method().equals("POST")) {
            String id = call.segments().get(3);
            if (unwilling.contains(id)) {
                return Answer.problem(409, "conflict", "Only a failed or canceled job can be retried");
            }
            failed.remove(id);
            return Answer.written(200, id, 4);
        }
        String asked = call.segments().get(3);
        return asked.equals("unknown-encode")
                ? Answer.problem(404, "not-found", "There is no job " + asked)
                : Answer.ok(step());
    }

    synchronized void stream(Call call, HttpExchange exchange) throws IOException {
        if (!streams) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (int sent = 0; sent < eventsBeforeTheStreamBreaks && !ahead.isEmpty(); sent++) {
            var event = "event: progress\ndata: " + Json.MAPPER.writeValueAsString(step()) + "\n\n";
            exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Answer list(Call call) {
        int page = Integer.parseInt(call.query().getOrDefault("page", "0"));
        int perPage = Integer.parseInt(call.query().getOrDefault("perPage", "10"));
        var items = failed.entrySet().stream()
                .skip((long) page * perPage)
                .limit(perPage)
                .map(job -> Map.of(
                        "id", job.getKey(), "status", "FAILED", "version", job.getValue(), "failure", "No picture"))
                .toList();
        return Answer.ok(Map.of("current_page", page, "per_page", perPage, "total", failed.size(), "items", items));
    }

    private Map<String, Object> step() {
        var next = ahead.poll();
        if (next != null) {
            now = next;
        }
        now.put("warnings", List.copyOf(odd));
        return now;
    }

    private static Map<String, Object> job(String status, int percent, String stage) {
        var job = new HashMap<String, Object>();
        job.put("id", "asset-1-encode");
        job.put("assetId", "asset-1");
        job.put("videoId", "video-1");
        job.put("status", status);
        job.put("version", 1);
        job.put("percent", percent);
        job.put("stage", stage);
        if (status.equals("QUEUED")) {
            job.put("placeInQueue", 3);
        }
        if (status.equals("FAILED")) {
            job.put("failure", "The file has no picture");
            job.put("advice", "Upload another file");
            job.put("tasks", List.of(failedTask()));
        }
        return job;
    }

    private static Map<String, Object> failedTask() {
        var task = new HashMap<String, Object>();
        task.put("id", "asset-1-encode-inspect");
        task.put("kind", "INSPECT");
        task.put("status", "FAILED");
        task.put("attempt", 2);
        task.put("lastAttempt", 3);
        task.put("failure", "The file has no picture");
        task.put("advice", "Upload another file");
        task.put("logTail", List.of("moov atom not found"));
        return task;
    }
}
