package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.application.meeting.LocateCloudRecordingUseCase;
import dev.tapedeck.application.meeting.LocateCloudRecordingUseCase.Result;
import dev.tapedeck.domain.id.RecordingId;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends people to a meeting's composed recording. */
final class CloudRecordingRoute implements Handler {
    private final LocateCloudRecordingUseCase locate;
    private final MeetingLinks links;

    CloudRecordingRoute(LocateCloudRecordingUseCase locate, MeetingLinks links) {
        this.locate = locate;
        this.links = links;
    }

    @Override
    public void handle(Context ctx) {
        @Nullable UUID wanted = Query.of(ctx, Set.of("recording_id")).id("recording_id");
        Result result = locate.locate(
                MeetingRequest.caller(ctx),
                MeetingRequest.meeting(ctx),
                wanted == null ? null : new RecordingId(wanted));
        if (result instanceof Result.File file) {
            redirect(ctx, file.address().toString());
        } else if (result instanceof Result.Playlist playlist) {
            redirect(ctx, links.playlist(ctx, playlist.recording()));
        } else {
            throw result instanceof Result.Missing ? ProblemException.notFound() : Callers.notAdmitted(ctx);
        }
    }

    private static void redirect(Context ctx, String address) {
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.status(307).header(Header.LOCATION, address);
    }
}
