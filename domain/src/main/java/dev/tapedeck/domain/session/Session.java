package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live room or source that can be recorded. Immutable.
 *
 * @param title 1 to 200 characters
 * @param source the room or stream, null for a session with messages only
 * @param recordingEnabled whether recordings start and stop with the session; an explicit start works without it
 * @param policy its settings for recording and access
 * @param startedAt when it went live, null before
 */
public record Session(
        SessionId id,
        UserId owner,
        String title,
        ProviderKind provider,
        @Nullable CaptureSource source,
        boolean recordingEnabled,
        SessionPolicy policy,
        @Nullable UUID project,
        SessionStatus status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long version) {
    public static final int TITLE_LENGTH_MAX = 200;

    public Session {
        Texts.required("title", title, TITLE_LENGTH_MAX);
    }

    public boolean isEnded() {
        return status == SessionStatus.ENDED;
    }

    /** Whether it is recorded automatically now. */
    public boolean wantsRecording() {
        return status == SessionStatus.LIVE && recordingEnabled;
    }

    public Session titled(String newTitle) {
        return new Session(
                id,
                owner,
                newTitle,
                provider,
                source,
                recordingEnabled,
                policy,
                project,
                status,
                createdAt,
                startedAt,
                endedAt,
                version);
    }

    public Session recording(boolean enabled) {
        return new Session(
                id, owner, title, provider, source, enabled, policy, project, status, createdAt, startedAt, endedAt,
                version);
    }

    /** This session live from {@code now}, unless it is already live or has ended. */
    public Session live(Instant now) {
        return status == SessionStatus.CREATED
                ? new Session(
                        id,
                        owner,
                        title,
                        provider,
                        source,
                        recordingEnabled,
                        policy,
                        project,
                        SessionStatus.LIVE,
                        createdAt,
                        now,
                        endedAt,
                        version)
                : this;
    }

    /** This session ended at {@code now}, unless it has already ended. */
    public Session ended(Instant now) {
        return isEnded()
                ? this
                : new Session(
                        id,
                        owner,
                        title,
                        provider,
                        source,
                        recordingEnabled,
                        policy,
                        project,
                        SessionStatus.ENDED,
                        createdAt,
                        startedAt,
                        now,
                        version);
    }

    public Session atVersion(long stored) {
        return new Session(
                id,
                owner,
                title,
                provider,
                source,
                recordingEnabled,
                policy,
                project,
                status,
                createdAt,
                startedAt,
                endedAt,
                stored);
    }
}
