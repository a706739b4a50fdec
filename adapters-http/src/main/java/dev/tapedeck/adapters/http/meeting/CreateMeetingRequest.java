package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.adapters.http.body.Required;
import dev.tapedeck.adapters.http.body.value.Range;
import dev.tapedeck.adapters.http.request.RoomProvider;
import dev.tapedeck.application.meeting.Meetings.Create;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to create a meeting. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CreateMeetingRequest(
        String roomName,
        RoomProvider platform,
        @Nullable MeetingRecordingType recordingType,
        @Nullable Set<AnonymousRight> anonymous,
        @Nullable Boolean storeVideo,

        @Range(max = SessionPolicy.RECONNECT_WINDOW_SECONDS_MAX) @Nullable
        Duration reconnectWindowSeconds,

        @Nullable String title) {
    CreateMeetingRequest {
        Required.value("room_name", roomName);
        Required.value("platform", platform);
        if (title != null) {
            Texts.required("title", title, Session.TITLE_LENGTH_MAX);
        }
    }

    Create command(UserId owner, UUID resource) {
        return new Create(
                owner,
                new SessionId(resource),
                title,
                platform.provider(),
                roomName,
                recordingType == null ? null : recordingType.kinds(),
                Objects.requireNonNullElse(anonymous, Set.of()),
                Objects.requireNonNullElse(storeVideo, true),
                reconnectWindowSeconds);
    }
}
