package dev.tapedeck.application.session.room;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the participants of a session up to date with a poll of its room. Repeating it is harmless. */
final class RoomReconciler {
    /** How long a new participant may be missing from a listing, as listings are a little late. */
    private static final Duration LISTED_AFTER = Duration.ofMinutes(1);
    /** The longest listing of a provider; from a longer one nobody can be concluded to have left. */
    private static final int LISTED_MAX = 100;

    private final Kernel kernel;
    private final SessionRepository sessions;
    private final ParticipantRepository participants;
    private final SessionPresence presence;
    private final SessionRecorder recorder;
    private final HeldStops stops;

    RoomReconciler(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
        this.participants = kernel.port(ParticipantRepository.class);
        this.presence = new SessionPresence(kernel);
        this.recorder = new SessionRecorder(kernel);
        this.stops = new HeldStops(kernel);
    }

    /** @return whether the listing has a fact that no event had reported */
    boolean reconcile(ProviderKind provider, String room, List<ConnectedParticipant> listed) {
        return sessions.findByRoom(provider, room)
                .filter(session -> reconcile(session, provider, room, listed))
                .isPresent();
    }

    private boolean reconcile(Session session, ProviderKind provider, String room, List<ConnectedParticipant> listed) {
        Instant now = kernel.now();
        List<ParticipantConnection> known = participants.ofSession(session.id());
        List<ParticipantConnection> connected =
                known.stream().filter(connection -> connection.leftAt() == null).toList();
        List<ParticipantConnection> gone = gone(connected, listed, now);
        boolean isReleased = stops.isReleased(session, connected, gone, listed, now);
        if (!gone.isEmpty() && gone.size() == connected.size() && listed.isEmpty()) {
            return presence.closed(provider, room, now);
        }
        gone.forEach(connection -> participants.left(session.id(), connection.providerSessionId(), now));
        List<ConnectedParticipant> fresh = fresh(known, listed);
        fresh.forEach(participant -> presence.joined(provider, room, participant, now));
        if (isReleased) {
            sessions.find(session.id()).ifPresent(recorder::startAfterEmpty);
        } else if (!listed.isEmpty()) {
            sessions.find(session.id()).ifPresent(recorder::startMissed);
        }
        return !gone.isEmpty() || !fresh.isEmpty();
    }

    private static List<ParticipantConnection> gone(
            List<ParticipantConnection> connected, List<ConnectedParticipant> listed, Instant now) {
        if (listed.size() >= LISTED_MAX) {
            return List.of();
        }
        Set<String> present =
                listed.stream().map(ConnectedParticipant::connection).collect(Collectors.toSet());
        return connected.stream()
                .filter(connection -> !present.contains(connection.providerSessionId()))
                .filter(connection -> connection.joinedAt().plus(LISTED_AFTER).isBefore(now))
                .toList();
    }

    private static List<ConnectedParticipant> fresh(
            List<ParticipantConnection> known, List<ConnectedParticipant> listed) {
        Set<String> seen =
                known.stream().map(ParticipantConnection::providerSessionId).collect(Collectors.toSet());
        return listed.stream()
                .filter(participant -> !seen.contains(participant.connection()))
                .toList();
    }
}
