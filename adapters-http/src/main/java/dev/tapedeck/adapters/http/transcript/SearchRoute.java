package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.search.SearchHit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches titles and transcripts. */
final class SearchRoute implements Handler {
    private static final int LIMIT_DEFAULT = 20;
    private static final int LIMIT_MAX = 100;
    private static final int QUERY_LENGTH_MAX = 200;

    private final Transcripts transcripts;

    private record HitJson(
            String recordingId,
            String title,
            String field,
            String snippet,
            @Nullable Long timestampMs,
            Instant recordedAt) {
        static HitJson of(SearchHit hit) {
            return new HitJson(
                    hit.recording().toString(),
                    hit.title(),
                    WireNames.of(hit.field()),
                    hit.snippet(),
                    hit.timestampMs(),
                    hit.recordedAt());
        }
    }

    private record HitsJson(List<HitJson> hits) {}

    SearchRoute(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    @Override
    public void handle(Context ctx) {
        Query parameters = Query.of(ctx, Set.of("q", "limit"));
        String query = Texts.required("q", parameters.text("q"), QUERY_LENGTH_MAX);
        int limit = parameters.integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX);
        List<SearchHit> hits = transcripts.search(Callers.actor(ctx), query, limit);
        Json.send(ctx, new HitsJson(hits.stream().map(HitJson::of).toList()));
    }
}
