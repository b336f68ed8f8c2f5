package io.codeflix.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads a whole body, and gives up once it is larger than any that is taken. */
final class BoundedBody {
    private BoundedBody() {}

    /** It came without its length and turned out too large. */
    static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Future<Buffer> of(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > Framing.LARGEST_BODY_BYTES) {
                request.handler(_ -> {});
                whole.tryFail(new TooLargeException());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(_ -> whole.tryComplete(body));
        request.resume();
        return whole.future();
    }
}
