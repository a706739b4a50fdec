package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.application.result.Refusal;

/** Ends a request with a problem. Has no stack trace, as it is a response and not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException notFound() {
        return ProblemType.NOT_FOUND.exception();
    }

    /** The problem for a refusal of the application. */
    public static ProblemException of(Refusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }

    public Problem problem() {
        return problem;
    }
}
