package dev.tapedeck.domain.event;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a recording, not numbered yet. It carries only the fact; the recording has the new state. */
public record DomainEvent(
        RecordingId recording, UserId owner, @Nullable SessionId session, EventType type, Instant at) {}
