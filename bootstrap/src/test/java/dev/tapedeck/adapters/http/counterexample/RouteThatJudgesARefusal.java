package dev.tapedeck.adapters.http.counterexample;

import dev.tapedeck.application.result.Refusal;

public final class RouteThatJudgesARefusal {
    int status(Refusal refusal) {
        return refusal instanceof Refusal.NotFound ? 410 : 400;
    }
}
