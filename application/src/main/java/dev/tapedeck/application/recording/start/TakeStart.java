package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.OpenResult;

/** The result of requesting one take. */
public sealed interface TakeStart {
    /**
     * The take is requested or running.
     *
     * @param take the current take; its id is the provider's instance id
     * @param isNew whether this call requested it; otherwise it was already being recorded
     */
    record InForce(Recording recording, Take take, boolean isNew) implements TakeStart {}

    /** The session may not be recorded. */
    record Refused(OpenResult.Reason reason) implements TakeStart {}
}
