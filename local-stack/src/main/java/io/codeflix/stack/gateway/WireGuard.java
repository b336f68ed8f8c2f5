package io.codeflix.stack.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;

/**
 * Answers what Vert.x itself answers without a word: it closes the connection in the midst of chunks that are none, and says 501
 * with no body to versions it doesn't know.
 */
final class WireGuard extends ChannelDuplexHandler {
    private static final GatewayProblem VERSION = GatewayProblem.unreadable("Send HTTP/1.1, or HTTP/1.0.");
    private static final GatewayProblem CHUNKS = GatewayProblem.unreadable(
            "The body's chunks can't be read: each begins with its length in hexadecimal digits.");

    private int unanswered;
    private boolean ended;

    /** Puts one between the decoder and Vert.x; a connection has no public way to do so. */
    static void protect(HttpConnection connection) {
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.addBefore("handler", "wire-guard", new WireGuard());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && request.decoderResult().isSuccess()
                && request.protocolVersion().majorVersion() != 1) {
            refuse(context, message, VERSION);
        } else if (message instanceof HttpContent content
                && !(message instanceof HttpRequest)
                && content.decoderResult().isFailure()) {
            refuse(context, message, CHUNKS);
        } else {
            unanswered += message instanceof HttpRequest ? 1 : 0;
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            unanswered--;
        }
        context.write(message, promise);
    }

    private void refuse(ChannelHandlerContext context, Object message, GatewayProblem problem) {
        ReferenceCountUtil.release(message);
        ended = true;
        boolean isAnswered = message instanceof HttpContent && unanswered == 0;
        if (isAnswered) {
            context.close();
            return;
        }
        var body = Unpooled.copiedBuffer(problem.json(), StandardCharsets.UTF_8);
        var answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), body);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
