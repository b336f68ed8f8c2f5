package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.FieldViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;

/** A parameter of a path or a query that isn't of its type. */
final class OddParameter {
    private OddParameter() {}

    static ProblemAnswer answerTo(TypeMismatchException e) {
        var name = e.getPropertyName() == null ? "a parameter" : e.getPropertyName();
        var message = "'%s' takes %s.".formatted(name, expected(e.getRequiredType()));
        return new ProblemAnswer(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                message,
                List.of(new FieldViolation(name, "wrong-type", message)));
    }

    private static String expected(@Nullable Class<?> type) {
        var boxed = type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class) {
            return "a whole number of at most " + Integer.MAX_VALUE;
        }
        if (boxed == Long.class) {
            return "a whole number of at most " + Long.MAX_VALUE;
        }
        return boxed == Boolean.class ? "true or false" : "another kind of value";
    }
}
