package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.query.StoreUnavailableException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Whatever went wrong, as it goes over the wire (RFC 9457), whichever listener sends it. */
public record ProblemAnswer(HttpStatus status, String code, String detail, List<FieldViolation> errors) {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswer.class);

    /** Seconds after which what is away for a moment may be asked again. */
    public static final String RETRY_AFTER_SECONDS = "1";

    /** RFC 9457, 4.2.1: no further meaning than that of the status; {@code code} tells programs more. */
    private static final String TYPE = "about:blank";

    public ProblemAnswer(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** The answer to a failure; logs it where it is a defect of ours. */
    public static ProblemAnswer to(Exception failure) {
        return switch (failure) {
            case RefusedException refused -> of(refused.problem());
            case StoreUnavailableException away -> later(away);
            case NotYetException late -> later(late);
            case BodyTooLargeException _ -> BodyLimitFilter.TOO_LARGE;
            case BadRequestException unreadable ->
                new ProblemAnswer(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(unreadable.getMessage()));
            default -> defect(failure);
        };
    }

    static ProblemAnswer of(Problem problem) {
        return new ProblemAnswer(statusOf(problem.code()), problem.code(), problem.detail(), problem.errors());
    }

    private static ProblemAnswer later(Exception failure) {
        return new ProblemAnswer(HttpStatus.SERVICE_UNAVAILABLE, "try-again", String.valueOf(failure.getMessage()));
    }

    private static ProblemAnswer defect(Exception failure) {
        var reference = UUID.randomUUID().toString();
        LOG.error("unexpected, reference {}", reference, failure);
        return new ProblemAnswer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Problem.INTERNAL,
                "This is a defect of ours. Quote reference %s when you report it.".formatted(reference));
    }

    /** Whether it passes by itself, so that asking again makes sense. */
    public boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    /** The body for answers by way of Spring MVC. */
    public ProblemDetail body() {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE));
        problem.setProperty("code", code);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** The members of the body, in order. */
    public Map<String, Object> members() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE);
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    private static HttpStatus statusOf(String code) {
        return switch (code) {
            case Problem.NOT_FOUND -> HttpStatus.NOT_FOUND;
            case Problem.STALE_VERSION, Problem.CONFLICT -> HttpStatus.CONFLICT;
            case Problem.INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case "forbidden" -> HttpStatus.FORBIDDEN;
            case "unreadable" -> HttpStatus.BAD_REQUEST;
            case "request-timeout" -> HttpStatus.REQUEST_TIMEOUT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
