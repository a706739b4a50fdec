package dev.tapedeck.adapters.http.event;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.SingleHeader;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends events to clients as server-sent events. */
public final class EventRoutes {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final long FROM_THE_FIRST = 0;
    private static final long FROM_NOW = -1;

    private final EventStreams streams;
    private final Recordings recordings;

    public EventRoutes(EventStreams streams, Recordings recordings) {
        this.streams = streams;
        this.recordings = recordings;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/api/events", Access.CALLER, this::followAll),
                Route.get("/api/recordings/{id}/events", Access.CALLER, this::followOne));
    }

    private void followAll(Context ctx) {
        requireEventStream(ctx);
        start(ctx, null, lastEventId(ctx, FROM_NOW));
    }

    private void followOne(Context ctx) {
        requireEventStream(ctx);
        RecordingId id = PathIds.recording(ctx);
        long after = lastEventId(ctx, FROM_THE_FIRST);
        if (recordings.find(Callers.actor(ctx), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        start(ctx, id, after);
    }

    private void start(Context ctx, @Nullable RecordingId recording, long after) {
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        Actor actor = Callers.actor(ctx);
        streams.start(ctx, Callers.user(ctx), new EventCursor(actor, recording, after));
    }

    private static void requireEventStream(Context ctx) {
        @Nullable String accept = ctx.header(Header.ACCEPT);
        if (accept == null || !accept.contains("text/event-stream")) {
            throw ProblemType.NOT_ACCEPTABLE.exception();
        }
    }

    private static long lastEventId(Context ctx, long otherwise) {
        @Nullable String header = SingleHeader.of(ctx, LAST_EVENT_ID);
        if (header == null || header.isEmpty()) {
            return otherwise;
        }
        if (!header.matches("\\d{1,18}")) {
            throw new InvalidValue(LAST_EVENT_ID, "must be the id of an event");
        }
        return Long.parseLong(header);
    }
}
