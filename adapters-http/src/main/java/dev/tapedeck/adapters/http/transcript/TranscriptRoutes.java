package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.transcript.Captions;
import dev.tapedeck.domain.transcript.TranscriptLine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transcripts of recordings, as JSON, captions and text. */
public final class TranscriptRoutes {
    private static final String PATH = "/api/recordings/{id}/transcript";
    private static final String SPEAKER = "/api/recordings/{id}/speakers/{speakerId}";
    private static final String SUBRIP = "application/x-subrip; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Transcripts transcripts;
    private final SearchRoute search;
    private final UploadTranscriptHandler upload;

    private record TranscriptJson(
            String status,
            @Nullable String title,
            @Nullable String language,
            List<SpeakerJson> speakers,
            List<TranscriptLineJson> transcript) {
        static TranscriptJson of(Transcripts.View found) {
            return new TranscriptJson(
                    WireNames.of(found.status()),
                    found.title(),
                    found.language(),
                    found.speakers().stream().map(SpeakerJson::of).toList(),
                    TranscriptLineJson.all(found.lines()));
        }
    }

    public TranscriptRoutes(Transcripts transcripts) {
        this.transcripts = transcripts;
        this.search = new SearchRoute(transcripts);
        this.upload = new UploadTranscriptHandler(transcripts);
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get(PATH, Access.CALLER, this::json),
                Route.put(PATH, Access.CALLER, writes.of(upload, UploadTranscriptHandler.SIZE_BYTES_MAX)),
                Route.patch(SPEAKER, Access.CALLER, writes.of((ctx, resource) -> rename(ctx))),
                Route.get(PATH + ".vtt", Access.CALLER, text(ContentTypes.WEBVTT, Captions::vtt)),
                Route.get(PATH + ".srt", Access.CALLER, text(SUBRIP, Captions::srt)),
                Route.get(PATH + ".txt", Access.CALLER, text(PLAIN, Captions::txt)),
                Route.get("/api/search", Access.CALLER, search));
    }

    private void json(Context ctx) {
        Json.send(ctx, TranscriptJson.of(found(ctx)));
    }

    private Response rename(Context ctx) {
        String name = JsonRequests.read(ctx, RenameSpeakerRequest.class).name();
        UUID speaker = PathIds.speaker(ctx);
        if (!transcripts.renameSpeaker(Callers.actor(ctx), PathIds.recording(ctx), speaker, name)) {
            throw ProblemException.notFound();
        }
        return Response.json(200, new SpeakerJson(speaker.toString(), name));
    }

    private Handler text(String contentType, Function<List<TranscriptLine>, String> format) {
        return ctx -> {
            String body = format.apply(found(ctx).lines());
            ctx.header(Header.CACHE_CONTROL, "private, no-cache");
            ctx.contentType(contentType).result(body);
        };
    }

    private Transcripts.View found(Context ctx) {
        return transcripts.read(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::notFound);
    }
}
