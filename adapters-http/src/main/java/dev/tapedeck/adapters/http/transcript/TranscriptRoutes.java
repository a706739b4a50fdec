package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.Refusal;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.transcript.ReadTranscriptUseCase;
import dev.tapedeck.application.transcript.TranscriptUseCases;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.transcript.Captions;
import dev.tapedeck.domain.transcript.TranscriptLine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.List;
import java.util.function.Function;

/** What was said during a recording, in the formats that programs and people read. */
public final class TranscriptRoutes {
    private static final String PATH = "/api/recordings/{id}/transcript";
    private static final String SUBRIP = "application/x-subrip; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final ReadTranscriptUseCase read;
    private final SearchRoute search;

    private record TranscriptJson(List<TranscriptLineJson> transcript) {}

    public TranscriptRoutes(TranscriptUseCases transcripts) {
        this.read = transcripts.read();
        this.search = new SearchRoute(transcripts.search());
    }

    public List<Route> all() {
        return List.of(
                Route.get(PATH, Access.CALLER, this::json),
                Route.get(PATH + ".vtt", Access.CALLER, text(ContentTypes.WEBVTT, Captions::vtt)),
                Route.get(PATH + ".srt", Access.CALLER, text(SUBRIP, Captions::srt)),
                Route.get(PATH + ".txt", Access.CALLER, text(PLAIN, Captions::txt)),
                Route.get("/api/search", Access.CALLER, search));
    }

    private void json(Context ctx) {
        Json.send(ctx, new TranscriptJson(TranscriptLineJson.all(lines(ctx))));
    }

    private Handler text(String contentType, Function<List<TranscriptLine>, String> format) {
        return ctx -> {
            String body = format.apply(lines(ctx));
            ctx.header(Header.CACHE_CONTROL, "private, no-cache");
            ctx.contentType(contentType).result(body);
        };
    }

    private List<TranscriptLine> lines(Context ctx) {
        return read.read(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(Refusal::notFound);
    }
}
