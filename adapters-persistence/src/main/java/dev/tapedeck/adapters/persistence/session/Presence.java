package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Consent;
import dev.tapedeck.domain.session.ParticipantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is in a session, and what they say about being recorded. */
final class Presence {
    private static final SqlFiles SQL = SqlFiles.of(JdbiSessionRepository.class);
    private static final int PARTICIPANTS_MAX = 1_000;

    private final Database database;

    Presence(Database database) {
        this.database = database;
    }

    boolean joined(ParticipantConnection participant) {
        return note(
                participant.id(),
                participant.session(),
                participant.providerSessionId(),
                participant.name(),
                participant.joinedAt(),
                participant.leftAt());
    }

    void left(SessionId session, String stay, Instant at) {
        note(null, session, stay, "", at, at);
    }

    private boolean note(
            @Nullable UUID id,
            SessionId session,
            String stay,
            String name,
            Instant joinedAt,
            @Nullable Instant leftAt) {
        return database.run(
                "note a stay in session " + session,
                handle -> handle.createQuery(SQL.get("noteStay"))
                        .bind("id", id)
                        .bind("session", session.value())
                        .bind("stay", stay)
                        .bind("name", name)
                        .bind("joinedAt", joinedAt)
                        .bind("leftAt", leftAt)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    void add(Consent consent) {
        database.run(
                "note a consent in session " + consent.session(),
                handle -> handle.createUpdate(SQL.get("addConsent"))
                        .bind("session", consent.session().value())
                        .bind("participant", consent.participant())
                        .bind("isGiven", consent.isGiven())
                        .bind("at", consent.at())
                        .execute());
    }

    boolean isRefused(SessionId session) {
        return database.run(
                "look for a refusal in session " + session,
                handle -> handle.createQuery(SQL.get("isRefused"))
                        .bind("session", session.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The index gives the latest first, which are those that matter when there are very many. */
    List<ParticipantConnection> participants(SessionId session) {
        List<ParticipantConnection> latestFirst = database.run(
                "list participants of " + session,
                handle -> handle.createQuery(SQL.get("participants"))
                        .bind("session", session.value())
                        .bind("limit", PARTICIPANTS_MAX)
                        .map((results, context) -> participant(results))
                        .collect(Collectors.toCollection(ArrayList::new)));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private static ParticipantConnection participant(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new ParticipantConnection(
                row.uuid("id"),
                new SessionId(row.uuid("session_id")),
                row.text("provider_session_id"),
                row.text("name"),
                row.instant("joined_at"),
                row.instantOrNull("left_at"));
    }
}
