package io.codeflix.streams.api.problem;

import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.util.List;

/** A rule says no; becomes an answer, never a stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** One field breaks one rule. */
    public static RefusedException field(String field, String code, String message) {
        return new RefusedException(Problem.validation(List.of(new FieldViolation(field, code, message))));
    }

    /** There is no such thing, or none that the asker may know of. */
    public static RefusedException notFound(String what, String id) {
        return new RefusedException(
                new Problem(Problem.NOT_FOUND, "There is no %s '%s'.".formatted(what, id), List.of()));
    }

    public Problem problem() {
        return problem;
    }
}
