package dev.tapedeck.application.meeting;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.view.MeetingRecording;
import dev.tapedeck.application.meeting.view.MeetingView;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.util.List;

/** Builds the view of a meeting for a caller. */
final class MeetingViews {
    private final Permissions permissions;
    private final ParticipantRepository participants;
    private final RecordingRepository recordings;

    MeetingViews(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.participants = kernel.port(ParticipantRepository.class);
        this.recordings = kernel.port(RecordingRepository.class);
    }

    /** The meeting. Participants are included for callers who may read, recordings for callers who may read or play. */
    MeetingView of(MeetingCaller caller, Session meeting) {
        boolean mayRead = permissions.permits(caller, meeting, AnonymousRight.READ);
        boolean mayPlay = permissions.permits(caller, meeting, AnonymousRight.PLAY);
        return new MeetingView(
                meeting,
                mayRead ? participants.ofSession(Actor.of(meeting.owner()), meeting.id()) : List.of(),
                mayRead || mayPlay ? recordingsOf(meeting) : List.of(),
                mayPlay);
    }

    /** Read as the owner, so that deleted recordings are absent for all callers. */
    List<MeetingRecording> recordingsOf(Session meeting) {
        RecordingQuery query =
                new RecordingQuery(null, null, meeting.id(), null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);
        return recordings.list(Actor.of(meeting.owner()), query).recordings().stream()
                .map(MeetingRecording::new)
                .toList();
    }
}
