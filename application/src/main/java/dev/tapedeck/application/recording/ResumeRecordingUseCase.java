package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;

/** Resumes a paused recording, with further takes of the same kinds on the same timeline. */
@FunctionalInterface
public interface ResumeRecordingUseCase {
    /** What came of it. */
    sealed interface Result {
        /** It goes on, now or since before. */
        record Resumed(Recording recording) implements Result {}

        /** It cannot go on: it is over, or what captured before the pause has not ended yet. */
        record Refused(Recording recording, String reason) implements Result {}

        /** The actor has no recording with this id. */
        record NotFound() implements Result {}
    }

    Result resume(Actor actor, RecordingId id);
}
