package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code domain_events}. */
final class EventRow implements RowMapper<StoredEvent> {
    private static final Map<String, EventType> TYPES =
            Arrays.stream(EventType.values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));

    @Override
    public StoredEvent map(ResultSet results, StatementContext context) throws SQLException {
        Row row = new Row(results);
        @Nullable UUID session = row.uuidOrNull("session_id");
        DomainEvent event = new DomainEvent(
                new RecordingId(row.uuid("recording_id")),
                new UserId(row.uuid("owner_id")),
                session == null ? null : new SessionId(session),
                Objects.requireNonNull(TYPES.get(row.text("type"))),
                row.instant("at"));
        return new StoredEvent(row.number("position"), row.number("number"), event);
    }
}
