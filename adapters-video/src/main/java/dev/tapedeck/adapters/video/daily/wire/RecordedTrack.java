package dev.tapedeck.adapters.video.daily.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.rest.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * One track in a raw-tracks recording's list.
 *
 * @param key in our bucket, null when Daily does not report it
 * @param sizeBytes null when Daily does not report it
 */
public record RecordedTrack(@Nullable String key, @Nullable Long sizeBytes) {
    static RecordedTrack of(JsonNode track) {
        Double size = JsonFields.number(track, "size");
        return new RecordedTrack(
                JsonFields.text(track, "s3Key", "s3key", "s3_key"), size == null || size < 0 ? null : size.longValue());
    }
}
