package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.util.Optional;

/**
 * Decides all permissions. A recording or session that an actor may not see is absent, exactly like one that does not
 * exist. Owners may do everything with their own recordings and sessions, and others what the policy of a meeting
 * allows. Thread-safe.
 */
public final class Permissions {
    private final RecordingRepository recordings;
    private final SessionRepository sessions;
    private final SpeechReader speech;

    public Permissions(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.sessions = kernel.port(SessionRepository.class);
        this.speech = kernel.port(SpeechReader.class);
    }

    /** The recording, if it exists and the actor may view and change it. */
    public Optional<Recording> recording(Actor actor, RecordingId id) {
        return recordings.find(actor, id);
    }

    /** The recording with what was said in it, if it exists and the actor may view it; read in one round trip. */
    public Optional<RecordedSpeech> speech(Actor actor, RecordingId id) {
        return speech.find(actor, id);
    }

    /** The session, if it exists and the actor may view and change it. */
    public Optional<Session> session(Actor actor, SessionId id) {
        return sessions.find(actor, id);
    }

    /** Whether the actor may view a recording that has been read. */
    public static boolean mayView(Actor actor, Recording recording) {
        return actor.owns(recording.owner()) && !recording.isDeleted();
    }

    /** Whether the actor may see an event: as those of its recordings, also of deleted ones. */
    public static boolean mayView(Actor actor, DomainEvent event) {
        return actor.owns(event.owner());
    }

    /**
     * The meeting, if it exists and the caller has this right in it. Read across owners, as its policy admits others;
     * every action in it is for its owner.
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
     * Whether a caller has a right in a meeting: its owner has all, any other caller those that its policy gives to
     * anonymous callers. A signed-in caller has no fewer rights than an anonymous one, as the token could be left out.
     */
    public boolean permits(MeetingCaller caller, Session meeting, AnonymousRight right) {
        return caller.owns(meeting) || meeting.policy().anonymous().contains(right);
    }
}
