package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.Meetings.CloudRecording;
import dev.tapedeck.domain.id.RecordingId;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Redirects to a meeting's composed recording. */
final class CloudRecordingRoute implements Handler {
    private final Meetings meetings;
    private final MeetingLinks links;

    CloudRecordingRoute(Meetings meetings, MeetingLinks links) {
        this.meetings = meetings;
        this.links = links;
    }

    @Override
    public void handle(Context ctx) {
        @Nullable UUID wanted = Query.of(ctx, Set.of("recording_id")).id("recording_id");
        CloudRecording found = meetings.cloudRecording(
                        MeetingRequest.caller(ctx),
                        MeetingRequest.meeting(ctx),
                        wanted == null ? null : new RecordingId(wanted))
                .orElseThrow(ProblemException::of);
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.status(307).header(Header.LOCATION, address(ctx, found));
    }

    private String address(Context ctx, CloudRecording found) {
        return found instanceof CloudRecording.File file
                ? file.address().toString()
                : links.playlist(ctx, ((CloudRecording.Playlist) found).recording());
    }
}
