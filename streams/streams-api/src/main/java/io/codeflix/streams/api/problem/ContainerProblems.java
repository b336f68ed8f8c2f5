package io.codeflix.streams.api.problem;

import io.codeflix.streams.api.cors.CrossOrigin;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the servlet container answers by itself, as a problem instead of HTML: requests that are no HTTP, addresses with characters
 * that have no place there, and every status that a filter sends without a body.
 */
final class ContainerProblems extends ErrorReportValve {
    /** The parser has no other word for a request line or fields beyond {@code server.max-http-request-header-size}. */
    private static final String TOO_LARGE = "Request header is too large";

    private final ProblemWriter problems;
    private final CrossOrigin crossOrigin;

    ContainerProblems(ProblemWriter problems, CrossOrigin crossOrigin) {
        this.problems = problems;
        this.crossOrigin = crossOrigin;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
            return;
        }
        var problem = HttpRefusals.of(isTooLarge(request) ? tooLarge(request) : known(status));
        try {
            response.setStatus(problem.status().value());
            if (!response.containsHeader(HttpHeaders.VARY)) {
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            }
            crossOrigin.fields(request.getHeader(HttpHeaders.ORIGIN)).forEach(response::setHeader);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(problems.bytes(problem), StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("a problem could not be sent", e);
        }
    }

    private static boolean isOpen(Response response) {
        var open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }

    /**
     * Versions, transfer codings and CONNECT that this doesn't have are the sender's fault here: statuses from 500 on are what wakes
     * people.
     */
    private static HttpStatus known(int status) {
        return switch (HttpStatus.resolve(status)) {
            case null -> status < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> HttpStatus.BAD_REQUEST;
            case HttpStatus known -> known;
        };
    }

    private static boolean isTooLarge(Request request) {
        return request.getCoyoteRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof IllegalArgumentException refusal
                && Objects.requireNonNullElse(refusal.getMessage(), "").startsWith(TOO_LARGE);
    }

    /** Where not even the address was read, it is what is too long. */
    private static HttpStatus tooLarge(Request request) {
        return request.getCoyoteRequest().requestURI().isNull()
                ? HttpStatus.URI_TOO_LONG
                : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
    }
}
