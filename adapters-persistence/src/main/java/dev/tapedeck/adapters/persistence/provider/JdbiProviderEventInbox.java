package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The inbox of provider events, in PostgreSQL. */
public final class JdbiProviderEventInbox implements ProviderEventInbox {
    private static final SqlFiles SQL = SqlFiles.of(JdbiProviderEventInbox.class);

    private final Database database;

    public JdbiProviderEventInbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean store(ProviderEvent event) {
        return database.asSystem()
                .run("store an event of " + event.id().provider(), handle -> Inbox.store(handle, event));
    }

    @Override
    public void mark(ProviderEventId id, ProviderEvent.State state, @Nullable String error, Instant at) {
        database.asSystem()
                .run(
                        "mark an event of " + id.provider(),
                        handle -> handle.createUpdate(SQL.get("mark"))
                                .bind("provider", id.provider().name())
                                .bind("eventId", Inbox.storable(id.eventId()))
                                .bind("state", WireNames.of(state))
                                .bind("error", error == null ? null : Inbox.storable(error))
                                .bind("at", at)
                                .execute());
    }

    @Override
    public Optional<ProviderEvent> find(ProviderEventId id) {
        return database.asSystem()
                .run(
                        "find an event of " + id.provider(),
                        handle -> handle.createQuery(SQL.get("find"))
                                .bind("provider", id.provider().name())
                                .bind("eventId", Inbox.storable(id.eventId()))
                                .map((results, context) -> event(results))
                                .findOne());
    }

    @Override
    public List<ProviderEvent> due(int limit) {
        return database.asSystem()
                .run(
                        "list provider events to retry",
                        handle -> handle.createQuery(SQL.get("due"))
                                .bind("limit", limit)
                                .map((results, context) -> event(results))
                                .list());
    }

    @Override
    public List<ProviderEventId> between(ProviderKind provider, Instant from, Instant to, int limit) {
        return database.asSystem()
                .run(
                        "list events of " + provider,
                        handle -> handle.createQuery(SQL.get("between"))
                                .bind("provider", provider.name())
                                .bind("from", from)
                                .bind("to", to)
                                .bind("limit", limit)
                                .mapTo(String.class)
                                .map(eventId -> new ProviderEventId(provider, eventId))
                                .list());
    }

    @Override
    public List<ProviderEvent> latest(ProviderEvent.@Nullable State state, int limit) {
        return database.asSystem()
                .run(
                        "list provider events",
                        handle -> latest(handle, state)
                                .bind("limit", limit)
                                .map((results, context) -> event(results))
                                .list());
    }

    private static Query latest(Handle handle, ProviderEvent.@Nullable State state) {
        return state == null
                ? handle.createQuery(SQL.get("latest"))
                : handle.createQuery(SQL.get("latestOfState")).bind("state", WireNames.of(state));
    }

    private static ProviderEvent event(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new ProviderEvent(
                new ProviderEventId(new ProviderKind(row.text("provider")), row.text("event_id")),
                row.text("type"),
                row.text("body"),
                row.enumerated(ProviderEvent.State.class, "state"),
                row.integer("attempts"),
                row.textOrNull("error"),
                row.instant("received_at"),
                row.instantOrNull("handled_at"));
    }

    @Override
    public int prune(Instant before, int limit) {
        return database.asSystem()
                .run(
                        "prune provider events",
                        handle -> handle.createUpdate(SQL.get("prune"))
                                .bind("before", before)
                                .bind("limit", limit)
                                .execute());
    }
}
