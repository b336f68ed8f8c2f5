package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body in the sender's words: field and reason, no class names. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problemOf(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                field(unknown, "unknown-field", "There is no field '%s' here.".formatted(unknown.getPropertyName()));
            case StreamReadException syntax -> unreadable("The body is not valid JSON" + at(syntax) + ".");
            case DatabindException whole
            when whole.getPath().isEmpty() -> unreadable("The body must be a JSON object.");
            case DatabindException mismatch ->
                field(mismatch, "wrong-type", "The value of '%s' has the wrong type.".formatted(path(mismatch)));
            case SocketTimeoutException _ ->
                new Problem("request-timeout", "The body didn't arrive whole in time; send it again.", List.of());
            case null, default -> unreadable("The body is missing or can't be read; send JSON.");
        };
    }

    private static Problem field(JacksonException e, String code, String message) {
        return Problem.validation(List.of(new FieldViolation(path(e), code, message)));
    }

    private static Problem unreadable(String detail) {
        return new Problem("unreadable", detail, List.of());
    }

    private static String at(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
