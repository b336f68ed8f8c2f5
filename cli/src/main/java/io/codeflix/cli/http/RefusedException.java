package io.codeflix.cli.http;

/** The platform answered, and the answer was no. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
