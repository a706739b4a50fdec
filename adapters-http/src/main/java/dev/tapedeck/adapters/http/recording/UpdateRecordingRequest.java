package dev.tapedeck.adapters.http.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.http.body.value.Range;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the details of a recording; omitted fields keep their values.
 *
 * @param description null in the body removes it, which differs from an omitted field
 */
record UpdateRecordingRequest(
        @Nullable String title,
        @Nullable JsonNode description,
        @Nullable RecordingType recordingType,
        @Range(max = RecordingDetails.TAGS_MAX) @Nullable List<String> tags,
        @Nullable Metadata metadata) {
    UpdateRecordingRequest {
        RecordingTexts.check(title, description, tags);
    }

    RecordingDetails changed(RecordingDetails stored) {
        return new RecordingDetails(
                Objects.requireNonNullElse(title, stored.title()),
                description == null ? stored.description() : RecordingTexts.description(description),
                Objects.requireNonNullElse(recordingType, stored.type()),
                stored.quality(),
                Objects.requireNonNullElse(tags, stored.tags()),
                Objects.requireNonNullElse(metadata, stored.metadata()));
    }
}
