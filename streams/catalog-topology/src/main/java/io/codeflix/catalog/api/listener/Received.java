package io.codeflix.catalog.api.listener;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Notes that bytes came in, before anybody knows whether they are a whole request. */
final class Received extends ChannelInboundHandlerAdapter {
    private boolean begun;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        begun = true;
        context.fireChannelRead(message);
    }

    boolean hasBegun() {
        return begun;
    }

    void requestIsWhole() {
        begun = false;
    }
}
