package dev.tapedeck.application.recording;

import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.util.Optional;

/** Stops one of the actor's recordings. */
final class StopRecordingService implements StopRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingStopper stopper;

    StopRecordingService(RecordingRepository recordings, RecordingStopper stopper) {
        this.recordings = recordings;
        this.stopper = stopper;
    }

    @Override
    public Optional<Recording> stop(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(stopper::stop);
    }
}
