package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.event.DomainEvent;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes events within the transaction that causes them; its commit announces them. */
public final class Outbox {
    /** A position has ten bits for the events of one transaction. */
    private static final int EVENTS_MAX = 1 << 10;

    private static final String WRITE = SqlFiles.of(Outbox.class).get("write");

    private Outbox() {}

    /**
     * Writes the events of one recording; once per transaction.
     *
     * @param lastNumber the number of the last of them
     */
    public static void write(Handle handle, List<DomainEvent> events, long lastNumber) {
        if (events.isEmpty()) {
            return;
        }
        if (events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException(events.size() + " events in one save");
        }
        PreparedBatch batch = handle.prepareBatch(WRITE);
        for (int place = 0; place < events.size(); place++) {
            add(batch, events.get(place), place, lastNumber - events.size() + 1 + place);
        }
        batch.execute();
    }

    private static void add(PreparedBatch batch, DomainEvent event, int place, long number) {
        batch.bind("place", place)
                .bind("recording", event.recording().value())
                .bind("number", number)
                .bind("owner", event.owner().value())
                .bind(
                        "session",
                        Optional.ofNullable(event.session())
                                .map(id -> id.value())
                                .orElse(null))
                .bind("type", event.type().wireName())
                .bind("at", event.at())
                .add();
    }
}
