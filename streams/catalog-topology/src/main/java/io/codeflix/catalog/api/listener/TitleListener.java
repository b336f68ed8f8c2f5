package io.codeflix.catalog.api.listener;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * The port for viewers' reads, beside Spring's own. A read through Spring MVC costs several times what it costs here;
 * the figures are in the decision record on viewers' reads.
 */
@Component
@DependsOn(
        "streamsRuntime") // which starts when the views are whole: before, a reader would be told that a title is gone
public final class TitleListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TitleListener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_LINE_BYTES = 4 * 1024;
    private static final int LONGEST_HEADERS_BYTES = 16 * 1024;

    private final TitleListenerProperties properties;
    private final String address;
    private final TitleRequests requests;
    private final AtomicInteger connections = new AtomicInteger();
    private @Nullable Vertx vertx;
    private @Nullable HttpServer server;

    TitleListener(
            TitleListenerProperties properties, @Value("${server.address}") String address, TitleRequests requests) {
        this.properties = properties;
        this.address = address;
        this.requests = requests;
    }

    @Override
    public void start() {
        var instance = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(properties.eventLoops())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        vertx = instance;
        server = await(instance.createHttpServer(new HttpServerOptions()
                        .setHost(address)
                        .setPort(properties.port())
                        .setMaxInitialLineLength(LONGEST_LINE_BYTES)
                        .setMaxHeaderSize(LONGEST_HEADERS_BYTES)
                        .setIdleTimeout(Math.toIntExact(properties.idleTimeout().toSeconds()))
                        .setHttp2ClearTextEnabled(false))
                .connectionHandler(this::count)
                .requestHandler(requests)
                .listen());
        LOG.info("Viewers read titles on port {}", port());
    }

    private void count(HttpConnection connection) {
        if (connections.incrementAndGet() > properties.maxConnections()) {
            connection.close();
        }
        connection.closeHandler(_ -> connections.decrementAndGet());
    }

    /** The port it listens on. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("the listener isn't running");
        }
        return server.actualPort();
    }

    @Override
    public void stop() {
        if (server != null) {
            await(server.shutdown(PATIENCE.toSeconds(), TimeUnit.SECONDS)); // requests under way are answered first
            server = null;
        }
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The listener for titles failed: " + e.getMessage(), e);
        }
    }
}
