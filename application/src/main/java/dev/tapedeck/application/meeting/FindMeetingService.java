package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.Optional;

/** Shows a meeting. */
final class FindMeetingService implements FindMeetingUseCase {
    private final MeetingDoor door;
    private final MeetingViews views;

    FindMeetingService(MeetingDoor door, MeetingViews views) {
        this.door = door;
        this.views = views;
    }

    @Override
    public Optional<MeetingView> find(MeetingCaller caller, SessionId id) {
        return door.admit(caller, id, AnonymousRight.READ).map(meeting -> views.of(caller, meeting));
    }
}
