package io.codeflix.streams.api.problem;

import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
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
        var response = problem(answer.status());
        if (answer.passes()) {
            response.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER_SECONDS);
        }
        return response.body(answer.body());
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
        return problem(answer.status()).body(answer.body());
    }

    /** A parameter that no one of its type can be: the framework's words name a Java class. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = OddParameter.answerTo(e);
        return problem(answer.status()).body(answer.body());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = new HttpHeaders(headers);
        fields.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var response = super.handleExceptionInternal(e, body, fields, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            problem.setType(URI.create("about:blank"));
            problem.setProperty("code", codeOf(status));
        }
        return response;
    }

    /** Of this type whatever the caller accepts, even where that can't be read: a refusal without words helps nobody. */
    private static ResponseEntity.BodyBuilder problem(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String codeOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "error" : HttpRefusals.code(known);
    }
}
