package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.query.StoreUnavailableException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that can go wrong into one shape (RFC 9457) with a stable code. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        var problem = e.problem();
        var body = body(statusOf(problem.code()), problem.code(), problem.detail());
        body.setProperty("errors", problem.errors());
        return ResponseEntity.status(body.getStatus()).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnavailableException e) {
        return later(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(NotYetException e) {
        return later(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badRequest(BadRequestException e) {
        var body = body(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(e.getMessage()));
        return ResponseEntity.badRequest().body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        var reference = UUID.randomUUID().toString();
        LOG.error("unexpected, reference {}", reference, e);
        var body = body(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Problem.INTERNAL,
                "This is a defect of ours. Quote reference %s when you report it.".formatted(reference));
        return ResponseEntity.internalServerError().body(body);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = UnreadableBody.problemOf(e);
        var body = body(statusOf(problem.code()), problem.code(), problem.detail());
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        return ResponseEntity.status(body.getStatus()).body(body);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("code", codeOf(status));
        }
        return response;
    }

    private static ResponseEntity<ProblemDetail> later(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(body(HttpStatus.SERVICE_UNAVAILABLE, "try-again", detail));
    }

    private static ProblemDetail body(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    private static HttpStatus statusOf(String code) {
        return switch (code) {
            case Problem.NOT_FOUND -> HttpStatus.NOT_FOUND;
            case Problem.STALE_VERSION, Problem.CONFLICT -> HttpStatus.CONFLICT;
            case Problem.INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case "forbidden" -> HttpStatus.FORBIDDEN;
            case "unreadable" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String codeOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "error"
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
