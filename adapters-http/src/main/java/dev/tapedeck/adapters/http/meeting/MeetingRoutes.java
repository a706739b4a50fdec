package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.List;

/** Meetings: create, show, join, record, and fetch recordings. Every route of an existing meeting names its right. */
public final class MeetingRoutes {
    private static final String ALL = "/v1/meetings";
    private static final String ONE = ALL + "/{id}";

    private final Meetings meetings;
    private final MeetingLinks links;

    public MeetingRoutes(Meetings meetings, PlaybackLinks links) {
        this.meetings = meetings;
        this.links = new MeetingLinks(links);
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.post(ALL, Access.CALLER, writes.of(new CreateMeetingHandler(meetings))),
                get(ONE, AnonymousRight.READ, this::show),
                post(ONE + "/join", AnonymousRight.JOIN, writes, new JoinMeetingHandler(meetings, links)),
                post(ONE + "/recordings/start", AnonymousRight.START, writes, new StartRecordingHandler(meetings)),
                post(ONE + "/recordings/stop", AnonymousRight.START, writes, new StopRecordingHandler(meetings)),
                get(ONE + "/cloud-recording", AnonymousRight.PLAY, new CloudRecordingRoute(meetings, links)));
    }

    private Route get(String path, AnonymousRight right, Handler handler) {
        return Route.get(path, Access.GUEST, ctx -> {
            requireAdmission(ctx, right);
            handler.handle(ctx);
        });
    }

    private Route post(String path, AnonymousRight right, IdempotentWrites writes, WriteOperation write) {
        return Route.post(path, Access.GUEST, writes.of((ctx, resource) -> {
            requireAdmission(ctx, right);
            return write.handle(ctx, resource);
        }));
    }

    /** Checks the right before the rest of the request is read, so that a caller without it learns nothing else. */
    private void requireAdmission(Context ctx, AnonymousRight right) {
        meetings.admit(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx), right)
                .orElseThrow(ProblemException::of);
    }

    private void show(Context ctx) {
        ctx.header(Header.CACHE_CONTROL, "no-store");
        Json.send(
                ctx,
                meetings.find(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx))
                        .map(view -> MeetingJson.of(view, links.in(ctx)))
                        .orElseThrow(ProblemException::of));
    }
}
