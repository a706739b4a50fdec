package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.RowWriter;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.event.DomainEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Writes events within the transaction of their change, and announces them after its commit. Thread-safe. */
public final class Outbox implements AutoCloseable {
    /** The limit per transaction: a position has ten bits for it. */
    private static final int EVENTS_MAX = 1 << 10;

    private static final String WRITE = SqlFiles.of(Outbox.class).get("write");

    private final Announcer announcer;

    public Outbox(Database database) {
        this.announcer = new Announcer(database);
    }

    /**
     * Writes the events of one recording; once per transaction.
     *
     * @param lastNumber the number of the last event
     */
    public void write(Handle handle, List<DomainEvent> events, long lastNumber) {
        if (events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException(events.size() + " events in one save");
        }
        handle.afterCommit(announcer::announce);
        long firstNumber = lastNumber - events.size() + 1;
        RowWriter.write(
                handle,
                WRITE,
                IntStream.range(0, events.size())
                        .mapToObj(place -> row(events.get(place), place, firstNumber + place))
                        .toList());
    }

    private static Parameters row(DomainEvent event, int place, long number) {
        return new Parameters()
                .integer("place", place)
                .uuid("recording", event.recording().value())
                .number("number", number)
                .uuid("owner", event.owner().value())
                .uuid(
                        "session",
                        event.session() == null ? null : event.session().value())
                .text("type", event.type().wireName())
                .instant("at", event.at());
    }

    /** Announces committed events that are not announced yet. */
    @Override
    public void close() {
        announcer.close();
    }
}
