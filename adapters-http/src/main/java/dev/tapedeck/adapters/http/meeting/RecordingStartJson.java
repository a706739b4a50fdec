package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tapedeck.application.meeting.Meetings.StartedTake;

/** The result of a start, with the take's id in both spellings. */
record RecordingStartJson(
        String status,
        @JsonProperty("instanceId") String instance,
        @JsonProperty("instance_id") String instanceInSnakeCase) {
    static RecordingStartJson of(StartedTake started) {
        String take = started.take().toString();
        return new RecordingStartJson(started.isNew() ? "started" : "already_active", take, take);
    }
}
