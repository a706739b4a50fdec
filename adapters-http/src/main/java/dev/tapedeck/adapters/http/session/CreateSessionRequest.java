package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.body.SourceRequest;
import dev.tapedeck.adapters.http.body.value.Range;
import dev.tapedeck.application.session.Sessions.Create;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to create a session. */
record CreateSessionRequest(
        @Nullable String title,
        @Nullable ProviderKind provider,
        @Nullable String roomName,
        @Nullable SourceRequest source,
        @Nullable Boolean recordingEnabled,
        @Nullable UUID projectId,

        @Range(max = SessionPolicy.RECONNECT_WINDOW_SECONDS_MAX) @Nullable
        Duration reconnectWindowSeconds) {
    CreateSessionRequest {
        if (roomName != null) {
            RoomNames.ANY.required("roomName", roomName);
        }
        if (roomName != null && source != null) {
            throw new InvalidValue("source", "and roomName must not both be given");
        }
        if (title != null) {
            Texts.required("title", title, Session.TITLE_LENGTH_MAX);
        }
    }

    Create command(UserId owner, UUID resource) {
        return new Create(
                owner,
                new SessionId(resource),
                title,
                provider,
                roomName,
                SourceRequest.urlOf(source),
                recordingEnabled,
                projectId,
                reconnectWindowSeconds);
    }
}
