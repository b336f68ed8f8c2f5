package io.codeflix.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Refusals of a service that has no API, only probes and metrics: an address that isn't there, a method that isn't taken, what the
 * parser can't read. All of them become problem documents (RFC 9457) here, as Spring hands on what it refuses.
 */
final class PlainProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(problem(status));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("a problem could not be sent", e);
        }
    }

    private static String problem(int status) {
        var title = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST)
                .getReasonPhrase();
        var code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(title, status, detail(status), code);
    }

    private static String detail(int status) {
        return status >= 500
                ? "The service could not answer; its log of this moment says why."
                : "This service answers GET at %s, %s and %s.".formatted(Probes.LIVE, Probes.READY, Probes.METRICS);
    }
}
