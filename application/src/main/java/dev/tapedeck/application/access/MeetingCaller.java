package dev.tapedeck.application.access;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * The caller of an action in a meeting.
 *
 * @param actor null for a caller without an identity, who may do what the meeting's policy allows
 */
public record MeetingCaller(@Nullable Actor actor) {
    /** A caller of whom nothing is known. */
    public static final MeetingCaller ANONYMOUS = new MeetingCaller(null);

    public static MeetingCaller of(Actor actor) {
        return new MeetingCaller(actor);
    }

    public boolean owns(Session meeting) {
        return actor != null && actor.owns(meeting.owner());
    }

    /** How the caller is called in a recording that it starts. */
    public Initiator initiatorIn(Session meeting) {
        if (owns(meeting)) {
            return Initiator.OWNER;
        }
        return actor == null ? Initiator.GUEST : Initiator.USER;
    }

    /** What the caller gets where it is not admitted: signing in may help, or there is nothing that is its own. */
    public Refusal refusal() {
        return actor == null ? new Refusal.SignInRequired() : Refusal.notFound();
    }
}
