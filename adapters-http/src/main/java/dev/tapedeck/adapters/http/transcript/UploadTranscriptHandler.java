package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.request.SingleHeader;
import dev.tapedeck.adapters.http.request.Utf8;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.application.transcript.Transcripts.Upload;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.transcript.CaptionParser;
import dev.tapedeck.domain.transcript.SpokenCue;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Accepts uploaded transcripts in several formats. */
final class UploadTranscriptHandler implements WriteOperation {
    /** The transcript of a day of speech has a few megabytes. */
    static final int SIZE_BYTES_MAX = 4 * 1024 * 1024;

    private static final Set<String> ABOUT = Set.of("title", "language");

    private final Transcripts transcripts;

    UploadTranscriptHandler(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        if (!transcripts.upload(command(ctx))) {
            throw ProblemException.notFound();
        }
        return Response.noContent();
    }

    @Override
    public void check(Context ctx) {
        if (!transcripts.canUpload(Callers.actor(ctx), PathIds.recording(ctx))) {
            throw ProblemException.notFound();
        }
    }

    private static Upload command(Context ctx) {
        String type = Objects.requireNonNullElse(SingleHeader.of(ctx, "Content-Type"), "")
                .toLowerCase(Locale.ROOT)
                .replaceAll(";.*", "")
                .strip();
        return switch (type) {
            case "text/vtt" -> captions(ctx, CaptionParser.vtt(text(ctx)));
            case "application/x-subrip", "application/srt", "text/srt" -> captions(ctx, CaptionParser.srt(text(ctx)));
            case "application/json" -> json(ctx);
            default ->
                throw ProblemType.UNSUPPORTED_MEDIA_TYPE.exception(
                        "Send text/vtt, application/x-subrip or application/json.");
        };
    }

    private static Upload captions(Context ctx, List<SpokenCue> cues) {
        Query about = Query.of(ctx, ABOUT);
        return new Upload(
                Callers.actor(ctx), PathIds.recording(ctx), about.text("title"), about.text("language"), cues);
    }

    private static String text(Context ctx) {
        return Utf8.decode(RawBody.of(ctx)).orElseThrow(() -> new InvalidValue("transcript", "must be UTF-8"));
    }

    private static Upload json(Context ctx) {
        Query.of(ctx, Set.of());
        UploadTranscriptRequest body = JsonRequests.read(ctx, UploadTranscriptRequest.class);
        return new Upload(Callers.actor(ctx), PathIds.recording(ctx), body.title(), body.language(), body.cues());
    }
}
