package io.codeflix.stack.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a request as HTTP, before anybody asks whom it is for. */
final class Framing {
    /** The largest request of the API, a thousand part numbers with their checksums, is a tenth of it. */
    static final int LARGEST_BODY_BYTES = 1024 * 1024;

    /** A name or an address, and a port (RFC 9110, 7.2). */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9._~%!$&'()*+,;=-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]*)?");

    private Framing() {}

    /** Of one that the decoder gave up on. */
    static GatewayProblem unreadable(HttpServerRequest request) {
        return switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> GatewayProblem.tooLongAddress(Gateway.LONGEST_LINE_BYTES);
            case TooLongHttpHeaderException _ -> GatewayProblem.tooLargeFields(Gateway.LONGEST_HEADERS_BYTES);
            case null, default -> GatewayProblem.unreadable("This can't be read as an HTTP request.");
        };
    }

    /** Empty where nothing is. */
    static Optional<GatewayProblem> problemOf(HttpServerRequest request) {
        if (request.path() == null) {
            return Optional.of(GatewayProblem.unreadable("The address has no path."));
        }
        if (!isHostNamed(request)) {
            return Optional.of(GatewayProblem.unreadable("An HTTP/1.1 request names its host in one Host field."));
        }
        if (request.method().equals(HttpMethod.TRACE) || request.method().equals(HttpMethod.CONNECT)) {
            return Optional.of(GatewayProblem.methodNotAllowed());
        }
        var expected = request.getHeader("Expect");
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            return Optional.of(GatewayProblem.unmetExpectation());
        }
        var coding = request.getHeader("Transfer-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return Optional.of(GatewayProblem.unreadable("The only transfer coding that is read here is chunked."));
        }
        return bodyBytes(request) > LARGEST_BODY_BYTES
                ? Optional.of(GatewayProblem.tooLarge(LARGEST_BODY_BYTES))
                : Optional.empty();
    }

    static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }

    private static boolean isHostNamed(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        return switch (hosts.size()) {
            case 0 -> request.version() == HttpVersion.HTTP_1_0;
            case 1 -> HOST_AND_PORT.matcher(hosts.getFirst()).matches();
            default -> false;
        };
    }

    private static long bodyBytes(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
