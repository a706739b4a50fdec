package dev.tapedeck.application.access;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * The caller of an action in a meeting.
 *
 * @param actor null for an anonymous caller, who may do what the meeting's policy allows
 */
public record MeetingCaller(@Nullable Actor actor) {
    /** An anonymous caller. */
    public static final MeetingCaller ANONYMOUS = new MeetingCaller(null);

    public static MeetingCaller of(Actor actor) {
        return new MeetingCaller(actor);
    }

    public boolean owns(Session meeting) {
        return actor != null && actor.owns(meeting.owner());
    }

    /** The initiator of a recording that the caller starts. */
    public Initiator initiatorIn(Session meeting) {
        if (owns(meeting)) {
            return Initiator.OWNER;
        }
        return actor == null ? Initiator.GUEST : Initiator.USER;
    }

    /**
     * The refusal for a caller without permission: an anonymous one should sign in; for any other the meeting does not
     * exist.
     */
    public Refusal refusal() {
        return actor == null ? new Refusal.SignInRequired() : Refusal.notFound();
    }
}
