package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something in a meeting.
 *
 * @param actor null for somebody without an identity, who may do what the meeting's policy allows
 */
public record MeetingCaller(@Nullable Actor actor) {
    /** Somebody of whom nothing is known. */
    public static final MeetingCaller ANONYMOUS = new MeetingCaller(null);

    public static MeetingCaller of(Actor actor) {
        return new MeetingCaller(actor);
    }

    boolean owns(Session meeting) {
        return actor != null && actor.owns(meeting.owner());
    }

    Initiator initiatorIn(Session meeting) {
        if (owns(meeting)) {
            return Initiator.OWNER;
        }
        return actor == null ? Initiator.GUEST : Initiator.USER;
    }
}
