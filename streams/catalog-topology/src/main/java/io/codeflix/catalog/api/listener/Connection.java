package io.codeflix.catalog.api.listener;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's connection: answers in the order of the requests, one at a time. Everything here runs on the thread of the
 * connection's socket.
 */
final class Connection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** A read has no body; a small one is passed over, so that its sender hears the answer before the end. */
    private static final int BODY_AT_MOST_BYTES = 64 * 1024;

    private final TitleRequests requests;
    private final Received received;
    private final long silenceNanos;
    private final Queue<HttpRequest> waiting = new ArrayDeque<>(0);
    private boolean busy;
    private boolean ending;
    private long bodyBytes;
    private long heardNanos = System.nanoTime();

    @SuppressWarnings("NullAway.Init") // Netty says it before anything else
    private ChannelHandlerContext context;

    /**
     * @param received tells whether a request has begun
     * @param silence after so long without a whole request it is closed
     */
    Connection(TitleRequests requests, Received received, Duration silence) {
        this.requests = requests;
        this.received = received;
        this.silenceNanos = silence.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        watch(silenceNanos);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            switch (message) {
                case HttpRequest request when ready() && waiting.isEmpty() -> take(request);
                case HttpRequest request -> waiting.add(request); // reading is paused: few can follow
                case HttpContent content -> passOver(content);
                default -> throw new IllegalStateException("neither request nor content: " + message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.flush();
        if (!ready()) {
            ctx.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        goOn();
    }

    /** Whether what was asked is answered, and what was answered is fetched. */
    private boolean ready() {
        return !busy && !ending && context.channel().isWritable();
    }

    private void take(HttpRequest request) {
        heardNanos = System.nanoTime();
        received.requestIsWhole();
        bodyBytes = 0;
        busy = true;
        requests.handle(this, request);
    }

    private void passOver(HttpContent content) {
        bodyBytes += content.content().readableBytes();
        if (bodyBytes > BODY_AT_MOST_BYTES || content.decoderResult().isFailure()) {
            endAfterAnswer(); // what follows can't be told from the body
        }
    }

    /** Takes the requests that came in meanwhile. */
    private void goOn() {
        while (ready() && !waiting.isEmpty()) {
            take(waiting.remove());
        }
        context.flush();
        if (ready()) {
            context.channel().config().setAutoRead(true);
        }
    }

    ByteBuf buffer(int bytes) {
        return context.alloc().directBuffer(bytes);
    }

    Persistence persistence(HttpRequest request) {
        return ending ? Persistence.CLOSE : Persistence.of(request);
    }

    /** Sends the answer to the request under way. */
    void answer(ByteBuf answer, Persistence persistence) {
        busy = false;
        var written = context.write(answer);
        if (persistence == Persistence.CLOSE) {
            ending = true;
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Answers later, on this connection's thread; not at all where the reader has gone. */
    void later(Runnable answer) {
        context.executor().execute(() -> {
            if (context.channel().isActive()) {
                answer.run();
                goOn();
            }
        });
    }

    /** Closes it, once what is under way is answered. */
    void end() {
        context.executor().execute(this::endAfterAnswer);
    }

    private void endAfterAnswer() {
        ending = true;
        if (!busy) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void watch(long nanos) {
        context.executor().schedule(this::closeIfSilent, nanos, TimeUnit.NANOSECONDS);
    }

    /** A request that trickles in byte by byte is silence too. */
    private void closeIfSilent() {
        if (!context.channel().isOpen()) {
            return;
        }
        long left = silenceNanos - (System.nanoTime() - heardNanos);
        if (left <= 0 && !busy && !ending && received.hasBegun()) {
            ending = true;
            busy = true;
            requests.handle(this, neverWhole());
            context.flush();
        } else if (left <= 0 && !busy) {
            context.close();
        } else {
            watch(Math.max(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    /** Stands for a request that began and doesn't end. */
    private static HttpRequest neverWhole() {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        request.setDecoderResult(DecoderResult.failure(new TimeoutException()));
        return request;
    }

    /** Readers go away in the middle of everything; that is nobody's fault. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("{}: closed", ctx.channel(), cause);
        ctx.close();
    }
}
