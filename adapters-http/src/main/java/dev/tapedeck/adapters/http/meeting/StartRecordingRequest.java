package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tapedeck.adapters.http.body.Required;
import dev.tapedeck.domain.id.InvalidValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to record one kind.
 *
 * @param snake the wanted id of the take
 * @param camel the same id, in the spelling of video platforms and their client libraries
 */
record StartRecordingRequest(
        CaptureType type,
        @JsonProperty("instance_id") @Nullable UUID snake,
        @JsonProperty("instanceId") @Nullable UUID camel) {
    StartRecordingRequest {
        Required.value("type", type);
        if (snake != null && camel != null && !snake.equals(camel)) {
            throw new InvalidValue("instance_id", "and instanceId must not differ");
        }
    }

    @Nullable
    UUID instance() {
        return snake == null ? camel : snake;
    }
}
