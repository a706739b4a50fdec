package dev.tapedeck.domain.event;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a recording, not numbered yet. Says that it happened; the recording says how it is. */
public record DomainEvent(
        RecordingId recording, UserId owner, @Nullable SessionId session, EventType type, Instant at) {}
