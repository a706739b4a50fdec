package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/** Ids in paths. Malformed text is treated like an unknown id. */
public final class PathIds {
    /** The key under which log lines find the recording of a request. */
    public static final String MDC_RECORDING = "recordingId";

    private PathIds() {}

    public static RecordingId recording(Context ctx) {
        RecordingId id = new RecordingId(any(ctx));
        MDC.put(MDC_RECORDING, id.toString());
        return id;
    }

    public static SessionId session(Context ctx) {
        return new SessionId(any(ctx));
    }

    public static UUID speaker(Context ctx) {
        return Ids.parse(ctx.pathParam("speakerId")).orElseThrow(ProblemException::notFound);
    }

    public static UUID any(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).orElseThrow(ProblemException::notFound);
    }
}
