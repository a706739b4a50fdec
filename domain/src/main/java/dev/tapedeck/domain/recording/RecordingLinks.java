package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.id.SessionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a recording belongs to; each may be absent. */
public record RecordingLinks(
        @Nullable SessionId session,
        @Nullable UUID scene,
        @Nullable UUID project,
        @Nullable String externalId) {
    public static final RecordingLinks NONE = new RecordingLinks(null, null, null, null);

    public static RecordingLinks ofSession(SessionId session) {
        return new RecordingLinks(session, null, null, null);
    }
}
