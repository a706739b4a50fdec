package dev.tapedeck.application;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;

/** Looks into refusals. */
public final class Conflicts {
    private Conflicts() {}

    /** What stands in the way, of a result that has to be refused for that. */
    public static Refusal.Cause causeOf(Result<?> result) {
        if (result instanceof Result.Refused<?> refused && refused.refusal() instanceof Refusal.Conflict conflict) {
            return conflict.cause();
        }
        throw new AssertionError("not refused by a conflict: " + result);
    }
}
