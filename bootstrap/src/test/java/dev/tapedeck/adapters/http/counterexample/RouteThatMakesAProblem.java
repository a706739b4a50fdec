package dev.tapedeck.adapters.http.counterexample;

import dev.tapedeck.adapters.http.problem.Problem;

public final class RouteThatMakesAProblem {
    Problem refuse() {
        return new Problem(418, "teapot", "Teapot", "A code that is in no catalogue.", null, null);
    }
}
