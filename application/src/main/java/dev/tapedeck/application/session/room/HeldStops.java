package dev.tapedeck.application.session.room;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a stop holds when a listing shows none of those who were there at the stop. The room may have been
 * empty; or its server was restarted, and everybody connects again under new names of connections.
 */
final class HeldStops {
    /** How long after a listing of nobody they may come back from a restart. */
    private static final Duration BACK_AFTER = Duration.ofMinutes(1);

    private final RecordingSuppressions suppressions;

    HeldStops(Kernel kernel) {
        this.suppressions = kernel.port(RecordingSuppressions.class);
    }

    /**
     * Lets a stop hold for those who come back.
     *
     * @param gone those of the connected who are not listed
     * @return whether a stop ends, because others are in the room now
     */
    boolean isReleased(
            Session session,
            List<ParticipantConnection> connected,
            List<ParticipantConnection> gone,
            List<ConnectedParticipant> listed,
            Instant now) {
        Optional<Instant> stop = suppressions.suppressedAt(session.id());
        List<ParticipantConnection> witnesses = connected.stream()
                .filter(connection ->
                        stop.filter(at -> !at.isBefore(connection.joinedAt())).isPresent())
                .toList();
        if (witnesses.isEmpty() || !gone.containsAll(witnesses)) {
            return false;
        }
        if (listed.isEmpty() || areBack(witnesses, listed)) {
            suppressions.suppress(session.id(), now.plus(BACK_AFTER));
            return false;
        }
        return true;
    }

    private static boolean areBack(List<ParticipantConnection> witnesses, List<ConnectedParticipant> listed) {
        Set<String> names = witnesses.stream().map(ParticipantConnection::name).collect(Collectors.toSet());
        return listed.stream()
                .anyMatch(participant -> !participant.name().isBlank() && names.contains(participant.name()));
    }
}
