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
 * @param source the room or stream, null when only messages are kept
 * @param recordingEnabled whether recordings start and stop with the session; an explicit start works without
 * @param policy what it allows and wants
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

    /** Whether it is to be recorded without being asked. */
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

    /** Live from {@code now}, unless it was already or is over. */
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

    /** Over since {@code now}, unless it was already. */
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
