package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;

/** Stops what is recorded in a meeting, all of its kinds. */
@FunctionalInterface
public interface StopMeetingRecordingUseCase {
    /** What came of it. */
    sealed interface Result {
        /** It is asked to stop; its media follows. */
        record Stopped(Recording recording) implements Result {}

        /** Nothing was being recorded, or it was stopping already. */
        record NotActive() implements Result {}

        /** There is no such meeting, or the caller may not stop its recordings. */
        record NotAdmitted() implements Result {}
    }

    /** Stops it. Whoever may start recordings may stop them. */
    Result stop(MeetingCaller caller, SessionId meeting);
}
