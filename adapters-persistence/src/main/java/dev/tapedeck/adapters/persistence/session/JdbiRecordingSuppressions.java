package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import java.time.Instant;
import java.util.Optional;

/** Recording suppressions in PostgreSQL: a column of {@code sessions} has the time of the latest one. */
public final class JdbiRecordingSuppressions implements RecordingSuppressions {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingSuppressions.class);

    private final Database database;

    public JdbiRecordingSuppressions(Database database) {
        this.database = database;
    }

    @Override
    public void suppress(SessionId session, Instant at) {
        suppress(database.asSystem(), session, at);
    }

    @Override
    public void suppress(Actor actor, SessionId session, Instant at) {
        suppress(database.as(actor), session, at);
    }

    private static void suppress(Transactions asked, SessionId session, Instant at) {
        asked.run(
                "suppress automatic recording of session " + session,
                handle -> asked.visibility()
                        .update(handle, SQL.get("suppress"))
                        .bind("session", session.value())
                        .bind("at", at)
                        .execute());
    }

    @Override
    public Optional<Instant> suppressedAt(SessionId session) {
        return database.asSystem()
                .run(
                        "find when recording of session " + session + " was suppressed",
                        handle -> handle.createQuery(SQL.get("suppressedAt"))
                                .bind("session", session.value())
                                .mapTo(Instant.class)
                                .findOne());
    }
}
