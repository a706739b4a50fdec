package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The connections of participants in PostgreSQL. */
public final class JdbiParticipantRepository implements ParticipantRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiParticipantRepository.class);
    private static final int LISTED_MAX = 1_000;

    private final Database database;

    public JdbiParticipantRepository(Database database) {
        this.database = database;
    }

    @Override
    public boolean joined(ParticipantConnection connection) {
        Parameters values = values(connection.session(), connection.providerSessionId())
                .uuid("id", connection.id())
                .text("name", connection.name())
                .instant("joinedAt", connection.joinedAt())
                .instant("leftAt", connection.leftAt());
        return store(database.asSystem(), values);
    }

    @Override
    public void left(SessionId session, String providerSessionId, Instant at) {
        store(database.asSystem(), ended(session, providerSessionId, at));
    }

    @Override
    public void left(Actor actor, SessionId session, String providerSessionId, Instant at) {
        store(database.as(actor), ended(session, providerSessionId, at));
    }

    private static Parameters ended(SessionId session, String providerSessionId, Instant at) {
        return values(session, providerSessionId)
                .uuid("id", null)
                .text("name", "")
                .instant("joinedAt", at)
                .instant("leftAt", at);
    }

    private static Parameters values(SessionId session, String providerSessionId) {
        return new Parameters().uuid("session", session.value()).text("providerSessionId", providerSessionId);
    }

    private static boolean store(Transactions asked, Parameters values) {
        return asked.run(
                "store a participant connection",
                handle -> asked.visibility()
                        .query(handle, SQL.get("store"))
                        .bindNamedArgumentFinder(values)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    @Override
    public List<ParticipantConnection> ofSession(Actor actor, SessionId session) {
        return ofSession(database.as(actor), session);
    }

    @Override
    public List<ParticipantConnection> ofSession(SessionId session) {
        return ofSession(database.asSystem(), session);
    }

    /** The index returns the latest first, which matter most when there are very many. */
    private static List<ParticipantConnection> ofSession(Transactions asked, SessionId session) {
        List<ParticipantConnection> latestFirst = asked.run(
                "list participants of " + session,
                handle -> asked.visibility()
                        .query(handle, SQL.get("ofSession"))
                        .bind("session", session.value())
                        .bind("limit", LISTED_MAX)
                        .map((results, context) -> connection(results))
                        .collect(Collectors.toCollection(ArrayList::new)));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private static ParticipantConnection connection(ResultSet results) throws SQLException {
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
