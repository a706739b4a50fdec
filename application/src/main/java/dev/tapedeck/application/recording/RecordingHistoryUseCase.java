package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import java.util.Optional;

/** Tells what happened to a recording, oldest first; the first 1,000 events. */
@FunctionalInterface
public interface RecordingHistoryUseCase {
    Optional<List<StoredEvent>> history(Actor actor, RecordingId id);
}
