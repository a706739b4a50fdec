package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to record one kind.
 *
 * @param instance the take's id as the caller would have it
 */
record StartRecordingBody(CaptureType type, @Nullable UUID instance) {
    private static final String SNAKE = "instance_id";
    /** As video platforms and their client libraries spell it. */
    private static final String CAMEL = "instanceId";

    static StartRecordingBody read(Context ctx) {
        Fields body = JsonBody.read(ctx, Set.of("type", SNAKE, CAMEL));
        CaptureType type = WireNames.read("type", CaptureType.class, body.requiredText("type"));
        @Nullable UUID snake = body.id(SNAKE);
        @Nullable UUID camel = body.id(CAMEL);
        if (snake != null && camel != null && !snake.equals(camel)) {
            throw new InvalidValue(SNAKE, "and instanceId must not differ");
        }
        return new StartRecordingBody(type, snake == null ? camel : snake);
    }
}
