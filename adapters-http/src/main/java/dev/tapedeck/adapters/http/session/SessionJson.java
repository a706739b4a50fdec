package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.application.session.Sessions.SessionView;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session. */
record SessionJson(
        String id,
        String title,
        String provider,
        @Nullable String roomName,
        @Nullable SourceJson source,
        boolean recordingEnabled,
        long reconnectWindowSeconds,
        @Nullable String projectId,
        String status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String recordingId) {
    /** A stream, without the credentials that its address may hold. */
    record SourceJson(String url) {}

    static SessionJson of(SessionView found) {
        return of(found.session(), found.openRecording());
    }

    static SessionJson of(Session session, @Nullable Recording open) {
        @Nullable CaptureSource source = session.source();
        return new SessionJson(
                session.id().toString(),
                session.title(),
                session.provider().name(),
                source instanceof CaptureSource.Room room ? room.name() : null,
                source instanceof CaptureSource.Stream stream
                        ? new SourceJson(stream.url().toString())
                        : null,
                session.recordingEnabled(),
                session.policy().reconnectWindow().toSeconds(),
                session.project() == null ? null : session.project().toString(),
                WireNames.of(session.status()),
                session.createdAt(),
                session.startedAt(),
                session.endedAt(),
                open == null ? null : open.id().toString());
    }
}
