package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import java.time.Instant;
import java.util.Optional;

/** The column of {@code sessions} that holds the moment of the latest suppression. */
public final class JdbiRecordingSuppressions implements RecordingSuppressions {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingSuppressions.class);

    private final Database database;

    public JdbiRecordingSuppressions(Database database) {
        this.database = database;
    }

    @Override
    public void suppress(SessionId session, Instant at) {
        database.asSystem().change(
                "suppress automatic recording of session " + session,
                handle -> handle.createUpdate(SQL.get("suppress"))
                        .bind("session", session.value())
                        .bind("at", at)
                        .execute());
    }

    @Override
    public Optional<Instant> suppressedAt(SessionId session) {
        return database.asSystem().run(
                "find when recording of session " + session + " was suppressed",
                handle -> handle.createQuery(SQL.get("suppressedAt"))
                        .bind("session", session.value())
                        .mapTo(Instant.class)
                        .findOne());
    }
}
