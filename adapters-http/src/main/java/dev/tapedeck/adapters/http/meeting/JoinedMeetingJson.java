package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import java.time.Instant;

/** A meeting with a pass for its room. The token is the joining caller's secret. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record JoinedMeetingJson(@JsonUnwrapped MeetingJson meeting, String roomUrl, String token, Instant tokenExpiresAt) {
    static JoinedMeetingJson of(MeetingJson meeting, RoomPass pass, Instant expiresAt) {
        return new JoinedMeetingJson(meeting, pass.url().toString(), pass.token(), expiresAt);
    }

    @Override
    public String toString() {
        return "JoinedMeetingJson[meeting=" + meeting + ", token=hidden]";
    }
}
