package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of providers in PostgreSQL. */
public final class JdbiProviderHealthLog implements ProviderHealthLog {
    private static final SqlFiles SQL = SqlFiles.of(JdbiProviderHealthLog.class);

    private final Database database;

    public JdbiProviderHealthLog(Database database) {
        this.database = database;
    }

    @Override
    public void polled(ProviderKind provider, @Nullable String error, Instant at) {
        database.asSystem()
                .run(
                        "store a poll of " + provider,
                        handle -> handle.createUpdate(SQL.get("polled"))
                                .bind("provider", provider.name())
                                .bind("polledAt", error == null ? at : null)
                                .bind("error", error == null ? null : Texts.storable(error, ERROR_LENGTH_MAX))
                                .execute());
    }

    @Override
    public void repaired(ProviderKind provider) {
        database.asSystem()
                .run(
                        "count a repair of " + provider,
                        handle -> handle.createUpdate(SQL.get("repaired"))
                                .bind("provider", provider.name())
                                .execute());
    }

    @Override
    public List<ProviderHealth> all() {
        return database.asSystem()
                .run(
                        "read the health of providers",
                        handle -> handle.createQuery(SQL.get("all"))
                                .map((results, context) -> health(results))
                                .list());
    }

    private static ProviderHealth health(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new ProviderHealth(
                new ProviderKind(row.text("provider")),
                row.instantOrNull("received_at"),
                row.instantOrNull("last_poll_at"),
                row.textOrNull("poll_error"),
                row.number("repairs"));
    }
}
