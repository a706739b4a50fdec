package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.List;

/** Puts together what a caller may see of a meeting. */
final class MeetingViews {
    private final MeetingDoor door;
    private final SessionRepository sessions;
    private final RecordingRepository recordings;

    MeetingViews(MeetingDoor door, SessionRepository sessions, RecordingRepository recordings) {
        this.door = door;
        this.sessions = sessions;
        this.recordings = recordings;
    }

    /** The meeting; who was there only for those who may read, and what was recorded for those who may play as well. */
    MeetingView of(MeetingCaller caller, Session meeting) {
        boolean mayRead = door.permits(caller, meeting, AnonymousRight.READ);
        boolean mayPlay = door.permits(caller, meeting, AnonymousRight.PLAY);
        return new MeetingView(
                meeting,
                mayRead ? sessions.participants(meeting.id()) : List.of(),
                mayRead || mayPlay ? recordingsOf(meeting) : List.of(),
                mayPlay);
    }

    /** As their owner sees them, so that deleted ones are gone for everybody. */
    List<MeetingRecording> recordingsOf(Session meeting) {
        RecordingQuery query =
                new RecordingQuery(null, null, meeting.id(), null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);
        return recordings.list(Actor.of(meeting.owner()), query).recordings().stream()
                .map(MeetingRecording::new)
                .toList();
    }
}
