package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body in the sender's words: field, what came and what is expected, no class names. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problemOf(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                field(unknown, "unknown-field", "There is no field '%s' here.".formatted(unknown.getPropertyName()));
            case InputCoercionException large ->
                unreadable("A number in the body is larger than any field takes" + at(large) + ".");
            case StreamReadException syntax -> unreadable("The body is not valid JSON" + at(syntax) + ".");
            case DatabindException whole
            when whole.getPath().isEmpty() -> unreadable("The body must be a JSON object.");
            case InvalidFormatException half
            when half.getTargetType() == String.class ->
                field(half, "half-character", "'%s' holds half a character (a lone surrogate).".formatted(path(half)));
            case InvalidFormatException odd ->
                field(odd, "wrong-type", "'%s' takes %s.".formatted(path(odd), expected(odd.getTargetType())));
            case WrongKindException wrong ->
                field(
                        wrong,
                        "wrong-type",
                        "'%s' takes %s; %s came."
                                .formatted(path(wrong), expected(wrong.getTargetType()), wrong.came()));
            case MismatchedInputException mismatch ->
                field(
                        mismatch,
                        "wrong-type",
                        "'%s' takes %s.".formatted(path(mismatch), expected(mismatch.getTargetType())));
            case DatabindException other ->
                field(other, "wrong-type", "The value of '%s' can't be read.".formatted(path(other)));
            case SocketTimeoutException _ ->
                new Problem("request-timeout", "The body didn't arrive whole in time; send it again.", List.of());
            case null, default -> unreadable("The body is missing or can't be read; send JSON.");
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a moment as text in ISO 8601 with an offset, for example 2026-01-31T20:00:00Z";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "an object";
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
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
