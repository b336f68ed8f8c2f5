package io.codeflix.catalog.api.listener;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * The port for viewers' reads, beside Spring's own. A read through Spring MVC costs many times what it costs here; the
 * figures are in the decision record on viewers' reads.
 */
@Component
@DependsOn(
        "streamsRuntime") // which starts when the views are whole: before, a reader would be told that a title is gone
public final class TitleListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TitleListener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BACKLOG = 1024;

    private final TitleListenerProperties properties;
    private final String address;
    private final TitleRequests requests;
    private @Nullable Running running;

    TitleListener(
            TitleListenerProperties properties, @Value("${server.address}") String address, TitleRequests requests) {
        this.properties = properties;
        this.address = address;
        this.requests = requests;
    }

    private record Running(EventLoopGroup loops, Channel server, Connections connections) {}

    @Override
    public void start() {
        var loops = eventLoops();
        var connections = new Connections(requests, properties);
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(connections)
                .bind(new InetSocketAddress(address, properties.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully();
            throw new IllegalStateException(
                    "Viewers' reads can't listen on %s:%d; another process may have the port: choose one with codeflix.titles.port"
                            .formatted(address, properties.port()),
                    bound.cause());
        }
        running = new Running(loops, bound.channel(), connections);
        LOG.info("Viewers read titles on port {}", port());
    }

    private EventLoopGroup eventLoops() {
        return new MultiThreadIoEventLoopGroup(
                properties.eventLoops(),
                new DefaultThreadFactory("title-reads"),
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    private static Class<? extends ServerChannel> serverChannel() {
        return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    /** The port it listens on. */
    public int port() {
        if (running == null) {
            throw new IllegalStateException("the listener isn't running");
        }
        return ((InetSocketAddress) running.server().localAddress()).getPort();
    }

    @Override
    public void stop() {
        var stopping = running;
        if (stopping == null) {
            return;
        }
        running = null;
        stopping.server().close().awaitUninterruptibly();
        try {
            if (!stopping.connections().end(PATIENCE)) {
                LOG.warn("Some reads were not answered within {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopping.loops()
                .shutdownGracefully(0, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .awaitUninterruptibly();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
