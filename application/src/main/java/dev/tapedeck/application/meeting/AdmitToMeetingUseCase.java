package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;

/** Tells whether somebody may do something in a meeting, before anything else of a request is looked at. */
@FunctionalInterface
public interface AdmitToMeetingUseCase {
    /**
     * Whether the caller may.
     *
     * @return false as well when there is no such meeting
     */
    boolean admits(MeetingCaller caller, SessionId meeting, AnonymousRight right);
}
