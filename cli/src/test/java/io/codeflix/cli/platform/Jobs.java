package io.codeflix.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import io.codeflix.cli.console.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** One job that goes on by a step each time somebody looks. */
public final class Jobs {

    private final Deque<Map<String, Object>> ahead = new ArrayDeque<>();
    private Map<String, Object> now = job("QUEUED", 0, "queued");
    private boolean streams = true;
    private int eventsBeforeTheStreamBreaks = Integer.MAX_VALUE;

    public void goesThrough(String status, int percent, String stage) {
        ahead.add(job(status, percent, stage));
    }

    public void cannotStream() {
        streams = false;
    }

    public void streamBreaksAfter(int events) {
        eventsBeforeTheStreamBreaks = events;
    }

    synchronized Answer answer(Call call) {
        if (call.method().equals("POST")) {
            return Answer.written(200, call.segments().get(3), 2);
        }
        return Answer.ok(step());
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

    private Map<String, Object> step() {
        var next = ahead.poll();
        if (next != null) {
            now = next;
        }
        return now;
    }

    private static Map<String, Object> job(String status, int percent, String stage) {
        var job = new HashMap<String, Object>();
        job.put("id", "asset-1-encode");
        job.put("assetId", "asset-1");
        job.put("status", status);
        job.put("version", 1);
        job.put("percent", percent);
        job.put("stage", stage);
        job.put("failure", status.equals("FAILED") ? "The file has no picture" : null);
        return job;
    }
}
