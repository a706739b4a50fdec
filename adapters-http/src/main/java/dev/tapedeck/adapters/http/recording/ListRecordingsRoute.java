package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists recordings. */
final class ListRecordingsRoute implements Handler {
    private static final Pattern PLACE = Pattern.compile("(^|&)(cursor|page)=[^&]*");

    private final Recordings recordings;
    private final PlaybackLinks links;

    ListRecordingsRoute(Recordings recordings, PlaybackLinks links) {
        this.recordings = recordings;
        this.links = links;
    }

    @Override
    public void handle(Context ctx) {
        RecordingQuery query = ListQuery.of(ctx);
        RecordingPage page = recordings.list(Callers.actor(ctx), query);
        @Nullable String next = page.nextPosition().map(Cursor::write).orElse(null);
        if (next != null) {
            ctx.header("Link", "<" + ctx.path() + "?" + otherParameters(ctx) + "cursor=" + next + ">; rel=\"next\"");
        }
        List<RecordingJson> recordings = page.recordings().stream()
                .map(recording -> json(ctx, recording))
                .toList();
        Json.send(ctx, new RecordingListJson(recordings, page.total(), query.page(), query.pageSize(), next));
    }

    private RecordingJson json(Context ctx, Recording recording) {
        return RecordingJson.of(recording, links.of(ctx, recording));
    }

    /** The filters as they were sent. */
    private static String otherParameters(Context ctx) {
        @Nullable String raw = ctx.req().getQueryString();
        if (raw == null) {
            return "";
        }
        String others = PLACE.matcher(raw).replaceAll("").replaceFirst("^&", "").replaceAll("[<>\"]", "");
        return others.isEmpty() ? "" : others + "&";
    }
}
