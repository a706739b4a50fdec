package dev.tapedeck.adapters.http.event;

import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.domain.event.StoredEvent;

/** The text of a stream of server-sent events. */
final class EventText {
    /** How soon a client connects again, in milliseconds. */
    static final String BEGIN = "retry: 2000\n\n";

    static final String HEARTBEAT = ": still here\n\n";

    private EventText() {}

    static void append(StringBuilder text, long id, StoredEvent stored) {
        EventJson event = EventJson.of(stored);
        text.append("event: ").append(event.type()).append("\nid: ").append(id);
        text.append("\ndata: ").append(Json.text(event)).append("\n\n");
    }
}
