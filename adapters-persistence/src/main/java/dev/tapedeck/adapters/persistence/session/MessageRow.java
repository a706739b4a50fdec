package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code messages}. */
public final class MessageRow implements RowMapper<Message> {
    @Override
    public Message map(ResultSet results, StatementContext context) throws SQLException {
        Row row = new Row(results);
        return new Message(
                row.uuid("id"),
                new SessionId(row.uuid("session_id")),
                row.text("role"),
                row.text("content"),
                row.instant("created_at"));
    }
}
