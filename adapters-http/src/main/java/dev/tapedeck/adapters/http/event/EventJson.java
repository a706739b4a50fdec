package dev.tapedeck.adapters.http.event;

import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event, as it is sent to subscribers. */
record EventJson(String recordingId, @Nullable String sessionId, String type, Instant at, long number, long position) {
    static EventJson of(StoredEvent stored) {
        DomainEvent event = stored.event();
        return new EventJson(
                event.recording().toString(),
                event.session() == null ? null : event.session().toString(),
                event.type().wireName(),
                event.at(),
                stored.number(),
                stored.position());
    }
}
