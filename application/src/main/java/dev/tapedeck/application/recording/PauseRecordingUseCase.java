package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;

/** Pauses a recording: what captures ends and is kept, and the recording stays open to be resumed. */
@FunctionalInterface
public interface PauseRecordingUseCase {
    /** What came of it. */
    sealed interface Result {
        /** It is paused, now or since before. */
        record Paused(Recording recording) implements Result {}

        /** It cannot be paused as it is. */
        record Refused(Recording recording, String reason) implements Result {}

        /** The actor has no recording with this id. */
        record NotFound() implements Result {}
    }

    Result pause(Actor actor, RecordingId id);
}
