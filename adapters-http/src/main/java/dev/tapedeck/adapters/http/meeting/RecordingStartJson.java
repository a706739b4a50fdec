package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tapedeck.domain.id.TakeId;

/** What came of a start, with the take's id in both spellings. */
record RecordingStartJson(
        String status,
        @JsonProperty("instanceId") String instance,
        @JsonProperty("instance_id") String instanceInSnakeCase) {
    static RecordingStartJson started(TakeId take) {
        return of("started", take);
    }

    static RecordingStartJson alreadyActive(TakeId take) {
        return of("already_active", take);
    }

    private static RecordingStartJson of(String status, TakeId take) {
        return new RecordingStartJson(status, take.toString(), take.toString());
    }
}
