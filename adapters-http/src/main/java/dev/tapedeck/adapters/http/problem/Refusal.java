package dev.tapedeck.adapters.http.problem;

/** Ends a request with a problem. Has no stack trace: it is an answer, not a fault. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal notFound() {
        return new Refusal(Problem.notFound());
    }

    public Problem problem() {
        return problem;
    }
}
