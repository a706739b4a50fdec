package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.domain.event.StoredEvent;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.List;

/** Lists the events of a recording. */
final class HistoryRoute implements Handler {
    private final Recordings recordings;

    private record EventJson(long number, String type, Instant at) {
        static EventJson of(StoredEvent stored) {
            return new EventJson(
                    stored.number(),
                    stored.event().type().wireName(),
                    stored.event().at());
        }
    }

    private record HistoryJson(List<EventJson> events) {}

    HistoryRoute(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public void handle(Context ctx) {
        List<StoredEvent> events =
                recordings.history(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::notFound);
        Json.send(ctx, new HistoryJson(events.stream().map(EventJson::of).toList()));
    }
}
