package io.codeflix.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A platform in miniature: identity, catalog, uploads and jobs over real HTTP, with the contract's answers. */
public final class Platform implements AutoCloseable {

    /** There is no video of this id. */
    public static final String UNKNOWN_VIDEO = "6c6c8c2e-5d7e-4a8e-9a55-0d7c44f5a1b2";

    private final HttpServer server;
    private final Identity identity = new Identity();
    private final Section categories;
    private final Section genres;
    private final Section castMembers;
    private final Uploads uploads;
    private final Jobs jobs = new Jobs();
    private final Videos videos;
    private final AtomicReference<Runnable> beforeNextWrite = new AtomicReference<>(() -> {});
    private final AtomicInteger unavailableAnswers = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private volatile String deafMethod = "";
    private volatile int questionStatus;
    private volatile boolean viewersOnly;
    private volatile String questionDetail = "";
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    public Platform() {
        this("");
    }

    /** @param idPrefix of all ids here; the real ones are random, so those of two platforms never meet */
    public Platform(String idPrefix) {
        categories = new Section(idPrefix, "category", 3, List.of());
        genres = new Section(idPrefix, "genre", 1, List.of("categoryIds", "categories"));
        castMembers = new Section(idPrefix, "cast member", 3, List.of("type"));
        videos = new Videos(idPrefix);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads = new Uploads(url());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Identity identity() {
        return identity;
    }

    public Uploads uploads() {
        return uploads;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Section categories() {
        return categories;
    }

    public Section genres() {
        return genres;
    }

    public Videos videos() {
        return videos;
    }

    /** What happens just before the next change is asked for. */
    public void beforeNextWrite(Runnable event) {
        beforeNextWrite.set(event);
    }

    /** The next answers of the API are 503. */
    public void isAwayFor(int answers) {
        unavailableAnswers.set(answers);
    }

    /** The next changes are made, but whoever asked for them hears nothing. */
    public void answersAreLost(int answers) {
        answersAreLostTo("POST", answers);
    }

    public void answersAreLostTo(String method, int answers) {
        deafMethod = method;
        lostAnswers.set(answers);
    }

    /** Whoever is signed in may see titles only. */
    public void isForViewersOnly() {
        viewersOnly = true;
    }

    /** Every question is refused so. */
    public void refusesQuestionsWith(int status, String detail) {
        questionStatus = status;
        questionDetail = detail;
    }

    /** Calls of the API with this method. */
    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            if (call.path().startsWith("/store/")) {
                uploads.put(call, exchange);
                return;
            }
            if (call.path().endsWith("/progress")) {
                jobs.stream(call, exchange);
                return;
            }
            var answer = answerTo(call);
            if (call.method().equals(deafMethod)
                    && call.path().startsWith("/api/")
                    && lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            var bytes = answer.bytes();
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), answer.status() == 204 ? -1 : bytes.length);
            if (answer.status() != 204) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Answer answerTo(Call call) {
        if (call.path().equals("/.well-known/codeflix")) {
            return Answer.ok(Map.of("issuer", url() + "/realm", "deviceClientId", "codeflix-cli", "version", "0.1.0"));
        }
        if (call.path().startsWith("/realm")) {
            return identity.answer(call, url());
        }
        calls.add(call);
        if (!identity.accepts(call)) {
            return Answer.problem(401, "unauthorized", "No valid token");
        }
        if (viewersOnly && !List.of("titles", "images").contains(call.segments().get(2))) {
            return Answer.problem(403, "forbidden", "Your role may not do this.");
        }
        if (call.method().equals("GET") && questionStatus > 0) {
            return Answer.problem(questionStatus, "validation", questionDetail);
        }
        if (unavailableAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Answer.problem(503, "unavailable", "Not ready");
        }
        if (!call.method().equals("GET")) {
            beforeNextWrite.getAndSet(() -> {}).run();
        }
        if (call.path().equals("/api/v1/assets")
                && call.json().path("videoId").asString("").equals(UNKNOWN_VIDEO)) {
            return Answer.problem(
                    422,
                    "validation",
                    "One field is not valid.",
                    List.of(Map.of("field", "videoId", "code", "unknown", "message", "There is no such video.")));
        }
        return switch (call.segments().get(2)) {
            case "categories" -> categories.answer(call);
            case "genres" -> genres.answer(call);
            case "cast-members" -> castMembers.answer(call);
            case "videos" -> videos.answer(call);
            case "titles" -> title(call);
            case "assets" -> call.path().endsWith("/orphans") ? orphans(call) : uploads.answer(call);
            case "jobs" -> jobs.answer(call);
            default -> Answer.problem(404, "not-found", "There is no such thing");
        };
    }

    /** Of titles it knows one with images, which plays. */
    private static Answer title(Call call) {
        if (call.segments().size() == 3) {
            return Answer.ok(Map.of(
                    "items",
                    List.of(Map.of(
                            "id",
                            "title-1",
                            "version",
                            1,
                            "title",
                            "Heat",
                            "categories",
                            List.of(Map.of("id", "crime-7", "name", "Crime"))))));
        }
        var id = call.segments().get(3);
        if (call.path().endsWith("/playback")) {
            var kind = call.path().endsWith("/trailer/playback") ? "trailer" : "film";
            return Answer.ok(Map.of(
                    "titleId",
                    id,
                    "hls",
                    "http://play/" + kind + "/master.m3u8",
                    "dash",
                    "http://play/" + kind + "/manifest.mpd"));
        }
        return Answer.ok(Map.of(
                "id",
                id,
                "version",
                3,
                "title",
                "Heat",
                "opened",
                true,
                "trailerMillis",
                90_000,
                "images",
                List.of(image("BANNER", 1280, 720), image("BANNER", 640, 360), image("THUMBNAIL", 320, 180))));
    }

    private static Map<String, Object> image(String slot, int width, int height) {
        return Map.of(
                "slot", slot, "width", width, "height", height, "url", "/api/v1/images/a7/%d.jpg".formatted(width));
    }

    /** Two pages of windows with an orphan each; elsewhere all is well. */
    private static Answer orphans(Call call) {
        var found = new HashMap<String, Object>();
        boolean windows = "windows".equals(call.query().get("area"));
        boolean first = !call.query().containsKey("after");
        var key = first ? "windows/a1/r1/240p.mp4" : "windows/a2/r1/240p.mp4";
        found.put(
                "orphans",
                windows ? List.of(Map.of("key", key, "sizeBytes", 1_500, "verdict", "LEFT_OVER")) : List.of());
        found.put("scanned", 10);
        found.put("next", windows && first ? key : null);
        return Answer.ok(found);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
