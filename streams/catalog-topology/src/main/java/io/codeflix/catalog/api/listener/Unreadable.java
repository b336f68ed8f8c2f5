package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.problem.HttpRefusals;
import io.codeflix.streams.api.problem.ProblemAnswer;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What is wrong with a request as HTTP. */
final class Unreadable {
    private static final ProblemAnswer LINE = new ProblemAnswer(
            HttpStatus.URI_TOO_LONG,
            "too-long",
            "The address is too long: at most %d bytes.".formatted(Connections.LONGEST_LINE_BYTES));
    private static final ProblemAnswer HEADERS = new ProblemAnswer(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "too-large",
            "The header fields are too large: at most %d bytes together.".formatted(Connections.LONGEST_HEADERS_BYTES));
    private static final ProblemAnswer OTHERWISE =
            new ProblemAnswer(HttpStatus.BAD_REQUEST, "unreadable", "This is no HTTP request.");
    private static final ProblemAnswer VERSION =
            new ProblemAnswer(HttpStatus.BAD_REQUEST, "unreadable", "Send HTTP/1.1, or HTTP/1.0.");
    private static final ProblemAnswer HOST = new ProblemAnswer(
            HttpStatus.BAD_REQUEST, "unreadable", "An HTTP/1.1 request names its host in one Host field.");
    private static final ProblemAnswer LATE = HttpRefusals.of(HttpStatus.REQUEST_TIMEOUT);
    private static final ProblemAnswer EXPECTATION = HttpRefusals.of(HttpStatus.EXPECTATION_FAILED);

    /** A name or an address, and a port (RFC 9110, 7.2). */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9._~%!$&'()*+,;=-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]*)?");

    private Unreadable() {}

    /** Empty where nothing is. */
    static Optional<ProblemAnswer> of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(
                    switch (request.decoderResult().cause()) {
                        case TooLongHttpLineException _ -> LINE;
                        case TooLongHttpHeaderException _ -> HEADERS;
                        case TimeoutException _ -> LATE;
                        default -> OTHERWISE;
                    });
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return Optional.of(VERSION);
        }
        if (!isHostNamed(request)) {
            return Optional.of(HOST);
        }
        var expected = request.headers().get(HttpHeaderNames.EXPECT);
        return expected == null || HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected)
                ? Optional.empty()
                : Optional.of(EXPECTATION);
    }

    /** Only HTTP/1.0 knows requests that name none. */
    private static boolean isHostNamed(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return switch (hosts.size()) {
            case 0 -> !request.protocolVersion().equals(HttpVersion.HTTP_1_1);
            case 1 -> HOST_AND_PORT.matcher(hosts.getFirst()).matches();
            default -> false;
        };
    }
}
