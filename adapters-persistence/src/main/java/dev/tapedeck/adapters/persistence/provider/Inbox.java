package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes provider events, also within the transaction of their changes. */
public final class Inbox {
    private static final SqlFiles SQL = SqlFiles.of(Inbox.class);

    private Inbox() {}

    /** Stores an event; false when it is already stored. */
    static boolean store(Handle handle, ProviderEvent event) {
        return of(handle.createUpdate(SQL.get("store")), event).execute() > 0;
    }

    /** Stores an event as handled, whether or not it is already stored. */
    public static void handled(Handle handle, ProviderEvent event, Instant at) {
        of(handle.createUpdate(SQL.get("handled")), event.concluded(State.HANDLED, null, at))
                .execute();
    }

    private static Update of(Update statement, ProviderEvent event) {
        return statement.bindNamedArgumentFinder(new Parameters()
                .text("provider", event.id().provider().name())
                .text("eventId", storable(event.id().eventId()))
                .text("type", storable(event.type()))
                .text("body", storable(event.body()))
                .text("state", WireNames.of(event.state()))
                .integer("attempts", event.attempts())
                .text("error", event.error())
                .instant("receivedAt", event.receivedAt())
                .instant("handledAt", event.handledAt()));
    }

    /** Removes NUL, which a provider may send and PostgreSQL cannot store in text. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
