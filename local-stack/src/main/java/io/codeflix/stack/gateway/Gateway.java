package io.codeflix.stack.gateway;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.HttpProbe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Keycloak;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One port for everything; in production an ingress does this. */
public final class Gateway implements AutoCloseable {
    public static final String NAME = "gateway";

    /** A ticket in a playback path is long, our other paths are not. */
    static final int LONGEST_LINE_BYTES = 8 * 1024;

    static final int LONGEST_HEADERS_BYTES = 16 * 1024;

    /** Longer than the longest answer takes (10 s) and than the pause between two events of a stream (1 s). */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of a connection: longer than of a request on it, so that the latter is answered. */
    private static final int IDLE_SECONDS = 75;

    private static final int CONNECT_MILLIS = 1000;

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    public static Component of(Settings settings) {
        var ports = settings.ports();
        var url = settings.publicUrl();
        var probe = new HttpProbe(URI.create(url + WellKnown.PATH));
        if (settings.external().runs(NAME)) {
            return Component.elsewhere(NAME, url, probe, settings.home().log("supervisor"));
        }
        var wellKnown = new WellKnown(Keycloak.issuer(settings), url);
        var upstreams = Upstreams.of(settings);
        return new Component(
                NAME,
                Set.of(),
                List.of(ports.gateway()),
                (Work.Resident) () -> start(
                        ports.gateway(),
                        wellKnown,
                        settings.checkout().reference(),
                        Origins.of(settings.corsOrigins()),
                        upstreams,
                        PATIENCE),
                probe,
                Duration.ofSeconds(20),
                settings.home().log("supervisor"));
    }

    /**
     * Listens on the loopback interface.
     *
     * @param reference folder of the documents that people read at {@code /docs}
     * @param origins whose pages may read what the gateway says itself
     * @param upstreams the instances of each
     * @param patience how long one of them may be silent
     */
    static Gateway start(
            int port,
            WellKnown wellKnown,
            Path reference,
            Origins origins,
            Map<Upstream, List<Instance>> upstreams,
            Duration patience)
            throws Exception {
        // its resolver listens for answers of name servers on all interfaces; whom we ask we know by address
        System.setProperty("vertx.disableDnsResolver", "true");
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            var client = vertx.createHttpClient(
                    new HttpClientOptions()
                            .setConnectTimeout(CONNECT_MILLIS)
                            .setIdleTimeout(IDLE_SECONDS)
                            .setKeepAliveTimeout(15),
                    new PoolOptions().setHttp1MaxSize(200));
            var server = vertx.createHttpServer(new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setMaxInitialLineLength(LONGEST_LINE_BYTES)
                    .setMaxHeaderSize(LONGEST_HEADERS_BYTES)
                    .setIdleTimeout(IDLE_SECONDS)
                    .setHttp2ClearTextEnabled(false));
            var watched = new EnumMap<Upstream, Failover>(Upstream.class);
            upstreams.forEach(
                    (upstream, instances) -> watched.put(upstream, new Failover(new Instances(instances), patience)));
            watched.values().forEach(failover -> failover.instances().watch(vertx, client));
            var dispatch = new Dispatch(client, wellKnown, new ApiDocs(vertx, reference), origins, watched);
            server.requestHandler(dispatch)
                    .invalidRequestHandler(dispatch::unreadable)
                    .connectionHandler(WireGuard::protect)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            return new Gateway(vertx);
        } catch (Exception e) {
            vertx.close();
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
