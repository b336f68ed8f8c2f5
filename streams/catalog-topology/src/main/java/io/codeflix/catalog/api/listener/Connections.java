package io.codeflix.catalog.api.listener;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** All connections that are open: not too many, and at the end none. */
@Sharable
final class Connections extends ChannelInitializer<Channel> {
    static final int LONGEST_LINE_BYTES = 4 * 1024;
    static final int LONGEST_HEADERS_BYTES = 16 * 1024;

    private final ChannelGroup open = new DefaultChannelGroup("title-reads", GlobalEventExecutor.INSTANCE);
    private final TitleRequests requests;
    private final TitleListenerProperties properties;

    Connections(TitleRequests requests, TitleListenerProperties properties) {
        this.requests = requests;
        this.properties = properties;
    }

    @Override
    protected void initChannel(Channel channel) {
        if (open.size() >= properties.maxConnections()) {
            channel.close();
            return;
        }
        open.add(channel);
        var received = new Received();
        channel.pipeline()
                .addLast(received)
                .addLast(new HttpRequestDecoder(new HttpDecoderConfig()
                        .setMaxInitialLineLength(LONGEST_LINE_BYTES)
                        .setMaxHeaderSize(LONGEST_HEADERS_BYTES)))
                .addLast(new Connection(requests, received, properties.idleTimeout()));
    }

    /** Closes all, answering first what is under way; false where that took longer than one is willing to wait. */
    boolean end(Duration atMost) throws InterruptedException {
        var ended = open.newCloseFuture();
        open.forEach(channel -> channel.pipeline().get(Connection.class).end());
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
