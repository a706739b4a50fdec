package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a request for recordings. */
final class ListQuery {
    private static final Set<String> KNOWN =
            Set.of("page", "pageSize", "status", "type", "sessionId", "sceneId", "projectId", "q", "cursor");
    private static final int WORDS_LENGTH_MAX = 200;

    private ListQuery() {}

    static RecordingQuery of(Context ctx) {
        Query query = Query.of(ctx, KNOWN);
        @Nullable UUID session = query.id("sessionId");
        @Nullable String words = query.text("q");
        @Nullable String cursor = query.text("cursor");
        return new RecordingQuery(
                query.oneOf("status", RecordingStatus.class),
                query.oneOf("type", RecordingType.class),
                session == null ? null : new SessionId(session),
                query.id("sceneId"),
                query.id("projectId"),
                words == null ? null : Texts.required("q", words, WORDS_LENGTH_MAX),
                cursor == null ? null : Cursor.read(cursor),
                query.integer("page", 1, 1, Integer.MAX_VALUE),
                query.integer("pageSize", RecordingQuery.PAGE_SIZE_DEFAULT, 1, RecordingQuery.PAGE_SIZE_MAX));
    }
}
