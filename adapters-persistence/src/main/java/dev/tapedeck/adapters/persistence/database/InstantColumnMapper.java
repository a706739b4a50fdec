package dev.tapedeck.adapters.persistence.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a {@code timestamptz}. */
final class InstantColumnMapper implements ColumnMapper<Instant> {
    @Override
    public @Nullable Instant map(ResultSet results, int column, StatementContext context) throws SQLException {
        @Nullable OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
