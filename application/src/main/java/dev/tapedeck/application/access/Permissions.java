package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Optional;

/**
 * Decides who may do what: the one answer to that question. What an actor may not see is absent, exactly like what does
 * not exist. Today an owner may do everything with its own, and others what the policy of a meeting allows. Thread-safe.
 */
public final class Permissions {
    private final RecordingRepository recordings;
    private final SessionRepository sessions;

    public Permissions(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.sessions = kernel.port(SessionRepository.class);
    }

    /** The recording, when there is one and the actor may view and change it. */
    public Optional<Recording> recording(Actor actor, RecordingId id) {
        return recordings.find(actor, id);
    }

    /** The session, when there is one and the actor may view and change it. */
    public Optional<Session> session(Actor actor, SessionId id) {
        return sessions.find(actor, id);
    }

    /** Whether the actor may view a recording that was read already. */
    public static boolean mayView(Actor actor, Recording recording) {
        return actor.owns(recording.owner()) && !recording.isDeleted();
    }

    /**
     * The meeting, when there is one and the caller may do this in it.
     *
     * @return refused with {@link MeetingCaller#refusal()} otherwise
     */
    public Result<Session> meeting(MeetingCaller caller, SessionId id, AnonymousRight right) {
        return sessions.find(id)
                .filter(session -> session.source() instanceof CaptureSource.Room)
                .filter(meeting -> permits(caller, meeting, right))
                .map(Result::done)
                .orElseGet(() -> Result.refused(caller.refusal()));
    }

    /**
     * Whether a caller may do something in a meeting: its owner may do everything, any other caller what its policy
     * allows callers without an identity. A known caller has no fewer rights than an unknown one, as a token could
     * simply be left out.
     */
    public boolean permits(MeetingCaller caller, Session meeting, AnonymousRight right) {
        return caller.owns(meeting) || meeting.policy().anonymous().contains(right);
    }
}
