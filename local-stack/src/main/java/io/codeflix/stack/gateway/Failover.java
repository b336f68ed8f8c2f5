package io.codeflix.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to one instance of an upstream, and once to another where the first broke off before it answered and the
 * same request twice does no harm.
 *
 * @param patience how long an instance may be silent, before and within an answer
 */
record Failover(Instances instances, Duration patience) implements OriginRequestProvider {
    private static final String TRIED = "instance";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int UNAVAILABLE = 503;

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        var instance = instances.next(tried(context));
        context.set(TRIED, instance);
        return context.client()
                .request(new RequestOptions()
                        .setIdleTimeout(patience.toMillis())
                        .setServer(SocketAddress.inetSocketAddress(
                                instance.address().port(), instance.address().host())));
    }

    Future<ProxyResponse> send(ProxyContext context) {
        var asked = context.request().proxiedRequest();
        boolean repeated = instances.haveAnother() && mayBeRepeated(asked);
        if (!repeated && !Framing.isChunked(asked)) {
            return attempt(context);
        }
        return BoundedBody.of(asked).compose(body -> {
            context.request().headers().remove("Transfer-Encoding"); // its length is known by now
            restore(context, body);
            if (!repeated) {
                return attempt(context);
            }
            return attempt(context)
                    .compose(answer -> answer.getStatusCode() == UNAVAILABLE && SAFE.contains(asked.method())
                            ? again(context, body, answer)
                            : Future.succeededFuture(answer))
                    .recover(_ -> again(context, body, null));
        });
    }

    private Future<ProxyResponse> attempt(ProxyContext context) {
        return context.sendRequest().onFailure(_ -> {
            var tried = tried(context);
            if (tried != null) {
                instances.away(tried);
            }
        });
    }

    private Future<ProxyResponse> again(ProxyContext context, Buffer body, @Nullable ProxyResponse refusal) {
        if (refusal != null) {
            refusal.release();
        }
        restore(context, body);
        return attempt(context);
    }

    private static boolean mayBeRepeated(HttpServerRequest request) {
        return SAFE.contains(request.method()) || request.headers().contains("Idempotency-Key");
    }

    private static void restore(ProxyContext context, Buffer body) {
        context.request().setBody(body.length() == 0 ? null : Body.body(body));
    }

    private static @Nullable Instance tried(ProxyContext context) {
        return context.get(TRIED, Instance.class);
    }
}
