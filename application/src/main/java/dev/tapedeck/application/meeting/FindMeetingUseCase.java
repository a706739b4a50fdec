package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.SessionId;
import java.util.Optional;

/** Shows one meeting to whoever may read it. */
@FunctionalInterface
public interface FindMeetingUseCase {
    /** Empty when there is none, or the caller may not read it. */
    Optional<MeetingView> find(MeetingCaller caller, SessionId meeting);
}
