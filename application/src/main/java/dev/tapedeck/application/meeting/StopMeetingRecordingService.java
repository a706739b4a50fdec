package dev.tapedeck.application.meeting;

import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.Optional;

/** Stops the recording that is open in a meeting. */
final class StopMeetingRecordingService implements StopMeetingRecordingUseCase {
    private final MeetingDoor door;
    private final RecordingRepository recordings;
    private final RecordingStopper stopper;

    StopMeetingRecordingService(MeetingDoor door, RecordingRepository recordings, RecordingStopper stopper) {
        this.door = door;
        this.recordings = recordings;
        this.stopper = stopper;
    }

    @Override
    public Result stop(MeetingCaller caller, SessionId id) {
        Optional<Session> meeting = door.admit(caller, id, AnonymousRight.START);
        if (meeting.isEmpty()) {
            return new Result.NotAdmitted();
        }
        return recordings
                .findOpen(Actor.system(), id)
                .<Result>map(open -> new Result.Stopped(stopper.stop(open)))
                .orElseGet(Result.NotActive::new);
    }
}
