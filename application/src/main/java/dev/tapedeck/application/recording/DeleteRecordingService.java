package dev.tapedeck.application.recording;

import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.util.Optional;

/** Deletes one of the actor's recordings. */
final class DeleteRecordingService implements DeleteRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingDeletion deletion;

    DeleteRecordingService(RecordingRepository recordings, RecordingDeletion deletion) {
        this.recordings = recordings;
        this.deletion = deletion;
    }

    @Override
    public boolean delete(Actor actor, RecordingId id) {
        Optional<Recording> found = recordings.find(actor, id);
        found.ifPresent(deletion::delete);
        return found.isPresent();
    }
}
