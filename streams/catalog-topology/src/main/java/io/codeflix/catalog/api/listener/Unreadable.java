package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.problem.ProblemAnswer;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
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
    private static final ProblemAnswer NO_HOST = new ProblemAnswer(
            HttpStatus.BAD_REQUEST, "unreadable", "An HTTP/1.1 request names its host in a Host field.");

    private Unreadable() {}

    /** Empty where nothing is. */
    static Optional<ProblemAnswer> of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(
                    switch (request.decoderResult().cause()) {
                        case TooLongHttpLineException _ -> LINE;
                        case TooLongHttpHeaderException _ -> HEADERS;
                        default -> OTHERWISE;
                    });
        }
        boolean named = request.headers().contains(HttpHeaderNames.HOST);
        return named || !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                ? Optional.empty()
                : Optional.of(NO_HOST);
    }
}
