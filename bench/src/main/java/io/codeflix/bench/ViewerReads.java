package io.codeflix.bench;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * Requests that a CPU second of the server answers, all in one run: nginx with a title as a file, the catalog, and a usual
 * service on Spring MVC and PostgreSQL. Everybody is measured in turn, several times, so that a neighbour's load hits all.
 */
public final class ViewerReads {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 8));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round", 4));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int TITLES_AT_MOST = 2_000;
    private static final Wrk LOAD = new Wrk(16);

    private final RunningPlatform platform = new RunningPlatform();
    private final String authorization = "Authorization: Bearer " + platform.token("viewer");
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    private ViewerReads() throws Exception {}

    public static void main(String[] args) throws Exception {
        new ViewerReads().run();
    }

    /** Whom one asks, how, and whose CPU it takes. */
    private record Server(String name, String url, List<String> headers, long... pids) {
        Duration cpu() {
            return LongStream.of(pids).mapToObj(ProcessCost::cpu).reduce(Duration.ZERO, Duration::plus);
        }
    }

    private record Cost(long requests, Duration cpu) {
        Cost plus(Cost other) {
            return new Cost(requests + other.requests, cpu.plus(other.cpu));
        }

        double requestsACpuSecond() {
            return requests * 1000.0 / cpu.toMillis();
        }
    }

    private void run() throws Exception {
        var titles = platform.titles(TITLES_AT_MOST);
        if (titles.isEmpty()) {
            throw new IllegalStateException("no published title: run 'codeflix demo' or LargeCatalog first");
        }
        var bytes = RunningPlatform.JSON.writeValueAsString(titles.getFirst()).getBytes(StandardCharsets.UTF_8);
        var database = PeerDatabase.of(platform);
        database.fill(titles);
        try (var nginx = StaticNginx.start(bytes);
                var peer = PeerProcess.start(platform, database)) {
            var servers = servers(titles.getFirst(), nginx, peer);
            for (var server : servers) {
                LOAD.load(server.url(), server.headers(), WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var server : servers) {
                    costs.merge(server.name(), measure(server), Cost::plus);
                }
            }
        }
        print(bytes.length, titles.size());
    }

    private List<Server> servers(JsonNode title, StaticNginx nginx, PeerProcess peer) {
        var id = title.path("id").asString();
        var list = "http://127.0.0.1:%d/api/v1/titles".formatted(platform.titlesPort());
        var one = list + "/" + id;
        var other = "http://127.0.0.1:%d/titles/".formatted(peer.port());
        long catalog = platform.component("catalog-topology").path("pid").asLong();
        long postgres = platform.component("postgres").path("pid").asLong();
        var servers = new ArrayList<Server>();
        servers.add(new Server("nginx, a title as a file", nginx.url(), List.of(), nginx.pid()));
        servers.add(new Server("nginx, open_file_cache", nginx.urlKeepingFilesOpen(), List.of(), nginx.pid()));
        servers.add(catalog("catalog, title", one, catalog));
        servers.add(catalog("catalog, title, gzip", one, catalog, "Accept-Encoding: gzip"));
        servers.add(catalog("catalog, title, 304", one, catalog, "If-None-Match: *"));
        servers.add(catalog("catalog, 24 titles", list, catalog));
        servers.add(catalog("catalog, 24 titles, gzip", list, catalog, "Accept-Encoding: gzip"));
        for (var way : List.of("prepared/" + id, "joined/" + id, "prepared")) {
            var name = way.equals("prepared") ? "24 prepared titles" : way.replace("/" + id, " title");
            servers.add(
                    new Server("MVC + PostgreSQL, " + name, other + way, List.of(authorization), peer.pid(), postgres));
        }
        return servers;
    }

    private Server catalog(String name, String url, long pid, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add(authorization);
        return new Server(name, url, all, pid);
    }

    private static Cost measure(Server server) throws Exception {
        var before = server.cpu();
        long requests = LOAD.load(server.url(), server.headers(), ROUND);
        return new Cost(requests, server.cpu().minus(before));
    }

    private void print(int bytes, int titles) {
        double nginx = costs.values().iterator().next().requestsACpuSecond();
        System.out.printf("a title of %d bytes; the peer's tables hold %d titles%n%n", bytes, titles);
        System.out.println("| viewer read                              | requests / CPU second | to nginx |");
        System.out.println("|------------------------------------------|----------------------:|---------:|");
        costs.forEach((name, cost) -> System.out.printf(
                "| %-40s | %21.0f | %8.2f |%n", name, cost.requestsACpuSecond(), cost.requestsACpuSecond() / nginx));
        System.out.printf(
                "%ncost of 24 titles / one title: plain %.2f, gzip %.2f%n",
                ratio("catalog, title", "catalog, 24 titles"),
                ratio("catalog, title, gzip", "catalog, 24 titles, gzip"));
        System.out.printf(
                "catalog / Spring MVC + PostgreSQL: prepared title %.1f, joined title %.1f, 24 prepared titles %.1f%n",
                ratio("catalog, title", "MVC + PostgreSQL, prepared title"),
                ratio("catalog, title", "MVC + PostgreSQL, joined title"),
                ratio("catalog, 24 titles", "MVC + PostgreSQL, 24 prepared titles"));
    }

    private double ratio(String one, String other) {
        return requestsACpuSecond(one) / requestsACpuSecond(other);
    }

    private double requestsACpuSecond(String run) {
        return requireNonNull(costs.get(run), run).requestsACpuSecond();
    }
}
