package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.domain.provider.ProviderEvent.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of handling an event.
 *
 * @param state null when it is already stored
 * @param reason why the event was not handled; null for none
 */
record Conclusion(@Nullable State state, @Nullable String reason) {
    static Conclusion of(List<UpdateResult> results) {
        if (results.contains(UpdateResult.NOT_MATCHED_YET)) {
            return new Conclusion(State.FAILED, "its run is not known yet");
        }
        if (results.contains(UpdateResult.APPLIED)) {
            return new Conclusion(State.HANDLED, null);
        }
        return new Conclusion(results.contains(UpdateResult.APPLIED_AND_STORED) ? null : State.IGNORED, null);
    }

    static Conclusion failed(RuntimeException failure) {
        return new Conclusion(
                State.FAILED, "it could not be applied: " + failure.getClass().getSimpleName());
    }
}
