package dev.tapedeck.application.session.room;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.track.PerTrackTakes;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Applies events of rooms to their sessions: joining and leaving of participants, and automatic recording. Each method
 * returns false when the room belongs to no session; repeated calls are harmless. Thread-safe.
 */
public final class SessionPresence {
    private static final Duration EVENT_AGE_MAX = Duration.ofHours(1);

    private final Kernel kernel;
    private final SessionRepository sessions;
    private final ParticipantRepository participants;
    private final SessionChanges changes;
    private final SessionRecorder recorder;
    private final PerTrackTakes perTrack;

    public SessionPresence(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
        this.participants = kernel.port(ParticipantRepository.class);
        this.changes = new SessionChanges(kernel);
        this.recorder = new SessionRecorder(kernel);
        this.perTrack = new PerTrackTakes(kernel);
    }

    public boolean opened(ProviderKind provider, String room, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.map(found -> live(found, at)).filter(live -> isRecent(at)).ifPresent(live -> {
            recorder.startMissed(live, at);
            recorder.roomOccupied(live.id());
        });
        return session.isPresent();
    }

    /**
     * Handles that the room is empty. A recording that began later belongs to the next use of the room, and goes on.
     */
    public boolean closed(ProviderKind provider, String room, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> {
            connected(found).forEach(connection -> leave(found, connection, at));
            recorder.roomEmptied(found.id(), at);
        });
        return session.isPresent();
    }

    /** Starts the recording for the first participant; later participants do not change it. */
    public boolean joined(ProviderKind provider, String room, ConnectedParticipant participant, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> join(found, participant, at));
        return session.isPresent();
    }

    private void join(Session session, ConnectedParticipant participant, Instant at) {
        boolean isAlone = connected(session).isEmpty();
        boolean isNew = participants.joined(new ParticipantConnection(
                kernel.ids().next(), session.id(), participant.connection(), participant.name(), at, null));
        if (!isNew) {
            return;
        }
        Session live = live(session, at);
        if (!isRecent(at)) {
            return;
        }
        if (isAlone) {
            recorder.startForFirst(live, at);
        } else {
            recorder.startMissed(live);
        }
        recorder.roomOccupied(live.id());
    }

    public boolean left(ProviderKind provider, String room, String connection, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> participants.left(found.id(), connection, at));
        return session.isPresent();
    }

    /** Adds a take for the track, if its provider records each track as a take of its own. */
    public boolean trackPublished(ProviderKind provider, String room, String track, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.map(found -> live(found, at))
                .filter(live -> isRecent(at) && perTrack.isWantedIn(live))
                .ifPresent(live -> recorder.trackPublished(live, track, at));
        return session.isPresent();
    }

    /** An old event that is sent again does not show the current participants. */
    private boolean isRecent(Instant at) {
        return at.isAfter(kernel.now().minus(EVENT_AGE_MAX));
    }

    private Session live(Session session, Instant at) {
        Instant now = kernel.now();
        Instant since = at.isAfter(now) ? now : at;
        return changes.change(session.id(), found -> found.live(since))
                .map(SessionChanges.Changed::after)
                .orElse(session);
    }

    private List<ParticipantConnection> connected(Session session) {
        return participants.ofSession(session.id()).stream()
                .filter(connection -> connection.leftAt() == null)
                .toList();
    }

    private void leave(Session session, ParticipantConnection connection, Instant at) {
        if (!connection.joinedAt().isAfter(at)) {
            participants.left(session.id(), connection.providerSessionId(), at);
        }
    }
}
