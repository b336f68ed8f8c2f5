package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.query.PreparedBody;
import io.codeflix.streams.api.problem.ProblemAnswer;
import io.codeflix.streams.api.problem.ProblemWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes answers to the socket, and counts them. */
@Component
final class Answers {
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence PROBLEM = HttpHeaders.createOptimized("application/problem+json");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence VARIES = HttpHeaders.createOptimized("accept-encoding, accept-language");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache, private");

    private final ProblemWriter problems;
    private final ReadMetrics metrics;

    Answers(ProblemWriter problems, ReadMetrics metrics) {
        this.problems = problems;
        this.metrics = metrics;
    }

    /** 200 with the prepared bytes, or 304 where the reader has them. */
    void body(Exchange exchange, PreparedBody body) {
        var request = exchange.request();
        var response = request.response();
        response.headers()
                .set(HttpHeaders.ETAG, body.etag())
                .set(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .set(HttpHeaders.VARY, VARIES);
        if (Preconditions.hasAlready(request.getHeader(HttpHeaders.IF_NONE_MATCH), body.etag())) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED.value());
            response.end();
            metrics.answered(exchange, HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        if (body.worthCompressing() && Preconditions.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, GZIP);
            end(request, body.gzip());
        } else {
            end(request, body.plain());
        }
        metrics.answered(exchange, HttpStatus.OK.value());
    }

    void notAllowed(Exchange exchange) {
        exchange.request().response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        problem(
                exchange,
                new ProblemAnswer(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Titles are read here: use GET or HEAD."));
    }

    void unauthenticated(Exchange exchange, ProblemAnswer problem) {
        exchange.request().response().putHeader("WWW-Authenticate", "Bearer");
        problem(exchange, problem);
    }

    void failed(Exchange exchange, Exception failure) {
        problem(exchange, ProblemAnswer.to(failure));
    }

    void problem(Exchange exchange, ProblemAnswer problem) {
        var response = exchange.request().response();
        if (response.ended() || response.closed()) {
            return; // the reader has gone
        }
        response.setStatusCode(problem.status().value());
        response.headers().set(HttpHeaders.CONTENT_TYPE, PROBLEM);
        if (problem.passes()) {
            response.headers().set(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER_SECONDS);
        }
        end(exchange.request(), problems.bytes(problem));
        metrics.answered(exchange, problem.status().value());
    }

    private static void end(HttpServerRequest request, byte[] bytes) {
        var response = request.response();
        if (request.method() == HttpMethod.HEAD) {
            response.headers().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }
}
