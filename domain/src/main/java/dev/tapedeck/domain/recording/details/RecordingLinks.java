package dev.tapedeck.domain.recording.details;

import dev.tapedeck.domain.id.SessionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The session, project, scene and initiator of a recording; each may be absent.
 *
 * @param initiator absent also for an imported run, whose initiator is unknown
 */
public record RecordingLinks(
        @Nullable SessionId session,
        @Nullable UUID scene,
        @Nullable UUID project,
        @Nullable String externalId,
        @Nullable Initiator initiator) {
    public static final RecordingLinks NONE = new RecordingLinks(null, null, null, null);

    public RecordingLinks(
            @Nullable SessionId session, @Nullable UUID scene, @Nullable UUID project, @Nullable String externalId) {
        this(session, scene, project, externalId, null);
    }

    public static RecordingLinks ofSession(SessionId session) {
        return new RecordingLinks(session, null, null, null);
    }

    /** These links with an initiator. */
    public RecordingLinks askedBy(Initiator asker) {
        return new RecordingLinks(session, scene, project, externalId, asker);
    }
}
