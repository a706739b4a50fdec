package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.OpenResult;

/** What came of asking for one take. */
public sealed interface TakeStart {
    /**
     * It is recorded.
     *
     * @param take the take in force; its id is what the provider calls its instance
     * @param isNew whether this call requested it; otherwise it was being recorded already
     */
    record InForce(Recording recording, Take take, boolean isNew) implements TakeStart {}

    /** The session may not be recorded. */
    record Refused(OpenResult.Reason reason) implements TakeStart {}
}
