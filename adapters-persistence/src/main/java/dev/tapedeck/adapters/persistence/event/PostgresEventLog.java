package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.Connector;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/**
 * The event log in PostgreSQL. Events are read up to the oldest running transaction, so that an event that becomes
 * visible later also has a later position. A long transaction of any program in the same database therefore delays
 * events; one of another database does when our role may not see the sessions of its role.
 */
public final class PostgresEventLog implements EventLog, AutoCloseable {
    private static final SqlFiles SQL = SqlFiles.of(PostgresEventLog.class);

    private final Database database;
    private final EventListener listener;

    /** @param connector opens the connection for listening, at the first subscription */
    public PostgresEventLog(Database database, Connector connector) {
        this.database = database;
        this.listener = new EventListener(connector, database.schema());
    }

    /** Repairs positions after a restore into another cluster; called before the first read or write. */
    public void rebase() {
        database.asSystem().change("check the positions of events", handle -> handle.execute(SQL.get("rebase")));
    }

    @Override
    public List<StoredEvent> after(Actor actor, long position, int limit) {
        return after(database.as(actor), position, limit);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return after(database.asSystem(), position, limit);
    }

    private static List<StoredEvent> after(Transactions asked, long position, int limit) {
        return asked.run(
                "read events",
                handle -> asked.visibility()
                        .query(handle, SQL.get("after"))
                        .bind("position", position)
                        .bind("limit", limit)
                        .map(new EventRow())
                        .list());
    }

    @Override
    public List<StoredEvent> ofRecording(Actor actor, RecordingId recording, long afterNumber, int limit) {
        Transactions asked = database.as(actor);
        return asked.run(
                "read events of recording " + recording,
                handle -> asked.visibility()
                        .query(handle, SQL.get("ofRecording"))
                        .bind("recording", recording.value())
                        .bind("afterNumber", afterNumber)
                        .bind("limit", limit)
                        .map(new EventRow())
                        .list());
    }

    @Override
    public long newest() {
        return database.asSystem()
                .run(
                        "find the newest event",
                        handle -> handle.createQuery(SQL.get("newest"))
                                .mapTo(Long.class)
                                .one());
    }

    @Override
    public Subscription subscribe(Runnable onEvents) {
        return listener.subscribe(onEvents);
    }

    /** Ends all subscriptions. */
    @Override
    public void close() {
        listener.close();
    }
}
