package dev.tapedeck.application.session.room;

import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long a room has been occupied, whoever was in it. */
final class Occupancy {
    private Occupancy() {}

    /** Since when somebody has been there without a pause; empty when nobody is there. */
    static Optional<Instant> since(List<ParticipantConnection> connections) {
        Optional<Instant> since = connections.stream()
                .filter(connection -> connection.leftAt() == null)
                .map(ParticipantConnection::joinedAt)
                .min(Comparator.naturalOrder());
        return since.map(start -> extended(connections, start));
    }

    private static Instant extended(List<ParticipantConnection> connections, Instant start) {
        Instant since = start;
        List<ParticipantConnection> latestFirst = connections.stream()
                .sorted(Comparator.comparing(ParticipantConnection::joinedAt).reversed())
                .toList();
        for (ParticipantConnection connection : latestFirst) {
            if (connection.joinedAt().isBefore(since) && wasThere(connection, since)) {
                since = connection.joinedAt();
            }
        }
        return since;
    }

    private static boolean wasThere(ParticipantConnection connection, Instant at) {
        return connection.leftAt() == null || connection.leftAt().isAfter(at);
    }
}
