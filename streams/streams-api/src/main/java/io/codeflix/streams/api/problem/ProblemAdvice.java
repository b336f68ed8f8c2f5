package io.codeflix.streams.api.problem;

import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e) {
        var answer = ProblemAnswer.to(e);
        var response = ResponseEntity.status(answer.status());
        if (answer.passes()) {
            response.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER_SECONDS);
        }
        return response.body(detail(answer));
    }

    /** The container reads a query, or a form, when somebody asks for a parameter, and throws this where it can't. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableQuery(InvalidParameterException e) {
        return failed(new BadRequestException(
                "The parameters can't be read: each has a name, and what is percent-encoded is UTF-8."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = ProblemAnswer.of(UnreadableBody.problemOf(e));
        return ResponseEntity.status(answer.status()).body(detail(answer));
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

    private static ProblemDetail detail(ProblemAnswer answer) {
        var problem = ProblemDetail.forStatusAndDetail(answer.status(), answer.detail());
        problem.setProperty("code", answer.code());
        if (!answer.errors().isEmpty()) {
            problem.setProperty("errors", answer.errors());
        }
        return problem;
    }

    private static String codeOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "error"
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
