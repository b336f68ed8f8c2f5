package io.codeflix.catalog.api.listener;

import io.codeflix.catalog.query.PreparedBody;
import io.codeflix.streams.api.cors.CrossOrigin;
import io.codeflix.streams.api.problem.ProblemAnswer;
import io.codeflix.streams.api.problem.ProblemWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes answers, each as one buffer, and counts them. */
@Component
final class Answers {
    private static final byte[] NONE = {};
    private static final byte[] ETAG = ResponseHead.ascii("etag: ");
    private static final byte[] REVALIDATE =
            ResponseHead.fields("cache-control: no-cache, private", "vary: accept-encoding, accept-language, origin");
    private static final byte[] JSON = ResponseHead.fields("content-type: application/json");
    private static final byte[] GZIPPED_JSON =
            ResponseHead.fields("content-type: application/json", "content-encoding: gzip");
    private static final byte[] PROBLEM = ResponseHead.fields("content-type: application/problem+json", "vary: origin");
    private static final byte[] ALLOW = ResponseHead.fields("allow: GET, HEAD, OPTIONS");
    private static final byte[] VARY_BY_ORIGIN = ResponseHead.fields("vary: origin");
    private static final byte[] BEARER = ResponseHead.fields("www-authenticate: Bearer");
    private static final byte[] RETRY = ResponseHead.fields("retry-after: " + ProblemAnswer.RETRY_AFTER_SECONDS);

    private final ProblemWriter problems;
    private final ReadMetrics metrics;
    private final ReadTracing tracing;
    private final CrossOrigin crossOrigin;

    Answers(ProblemWriter problems, ReadMetrics metrics, ReadTracing tracing, CrossOrigin crossOrigin) {
        this.problems = problems;
        this.metrics = metrics;
        this.tracing = tracing;
        this.crossOrigin = crossOrigin;
    }

    /** 200 with the prepared bytes, or 304 where the reader has them. */
    void body(Exchange exchange, PreparedBody body) {
        if (Preconditions.hasAlready(exchange.header(HttpHeaderNames.IF_NONE_MATCH), body.etag())) {
            notModified(exchange, body);
            return;
        }
        boolean gzip =
                body.worthCompressing() && Preconditions.takesGzip(exchange.header(HttpHeaderNames.ACCEPT_ENCODING));
        var bytes = gzip ? body.gzip() : body.plain();
        var connection = exchange.connection();
        int sent = exchange.isHead() ? 0 : bytes.length;
        var out = connection.buffer(ResponseHead.BYTES + sent);
        var persistence = connection.persistence(exchange.request());
        ResponseHead.begin(out, HttpResponseStatus.OK, persistence)
                .with(gzip ? GZIPPED_JSON : JSON)
                .with(REVALIDATE)
                .with(ETAG, body.etag())
                .with(forPages(exchange))
                .end(bytes.length);
        out.writeBytes(bytes, 0, sent);
        connection.answer(out, persistence);
        answered(exchange, HttpStatus.OK.value());
    }

    private void notModified(Exchange exchange, PreparedBody body) {
        var connection = exchange.connection();
        var out = connection.buffer(ResponseHead.BYTES);
        var persistence = connection.persistence(exchange.request());
        ResponseHead.begin(out, HttpResponseStatus.NOT_MODIFIED, persistence)
                .with(REVALIDATE)
                .with(ETAG, body.etag())
                .with(forPages(exchange))
                .end();
        connection.answer(out, persistence);
        answered(exchange, HttpStatus.NOT_MODIFIED.value());
    }

    /** What a browser asks before it sends what it was told to, and what anybody may ask. */
    void options(Exchange exchange) {
        if (!exchange.isPreflight()) {
            noContent(exchange, ALLOW, forPages(exchange));
            return;
        }
        var fields = crossOrigin.preflight(exchange.header(HttpHeaderNames.ORIGIN));
        if (fields.isEmpty()) {
            problem(exchange, CrossOrigin.REFUSED);
        } else {
            noContent(exchange, VARY_BY_ORIGIN, ResponseHead.fields(fields));
        }
    }

    private void noContent(Exchange exchange, byte[] fields, byte[] more) {
        var connection = exchange.connection();
        var out = connection.buffer(ResponseHead.BYTES);
        var persistence = connection.persistence(exchange.request());
        ResponseHead.begin(out, HttpResponseStatus.NO_CONTENT, persistence)
                .with(fields)
                .with(more)
                .end();
        connection.answer(out, persistence);
        answered(exchange, HttpStatus.NO_CONTENT.value());
    }

    /** Most readers are programs and name no origin. */
    private byte[] forPages(Exchange exchange) {
        var origin = exchange.header(HttpHeaderNames.ORIGIN);
        return origin == null ? NONE : ResponseHead.fields(crossOrigin.fields(origin));
    }

    void notAllowed(Exchange exchange) {
        problem(
                exchange,
                new ProblemAnswer(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Titles are read here: use GET or HEAD."),
                ALLOW);
    }

    void unauthenticated(Exchange exchange, ProblemAnswer problem) {
        problem(exchange, problem, BEARER);
    }

    void failed(Exchange exchange, Exception failure) {
        problem(exchange, ProblemAnswer.to(failure));
    }

    void problem(Exchange exchange, ProblemAnswer problem) {
        problem(exchange, problem, NONE);
    }

    private void problem(Exchange exchange, ProblemAnswer problem, byte[] fields) {
        var bytes = problems.bytes(problem);
        var connection = exchange.connection();
        int sent = exchange.isHead() ? 0 : bytes.length;
        var out = connection.buffer(ResponseHead.BYTES + sent);
        var persistence = connection.persistence(exchange.request());
        ResponseHead.begin(out, HttpResponseStatus.valueOf(problem.status().value()), persistence)
                .with(PROBLEM)
                .with(fields)
                .with(problem.passes() ? RETRY : NONE)
                .with(forPages(exchange))
                .end(bytes.length);
        out.writeBytes(bytes, 0, sent);
        connection.answer(out, persistence);
        answered(exchange, problem.status().value());
    }

    private void answered(Exchange exchange, int status) {
        if (!exchange.span().isRecording()) {
            metrics.answered(exchange, status);
            return;
        }
        try (var _ = exchange.span().makeCurrent()) { // the meter takes its example from the current span
            metrics.answered(exchange, status);
        }
        tracing.end(exchange.span(), status);
    }
}
