package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingPage;
import dev.tapedeck.domain.recording.RecordingQuery;

/** Lists the actor's recordings, newest first. */
@FunctionalInterface
public interface ListRecordingsUseCase {
    RecordingPage list(Actor actor, RecordingQuery query);
}
