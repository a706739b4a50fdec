package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.Optional;

/** Finds the recording of a grant, for any holder of the token. */
final class GrantedRecordings {
    private final RecordingRepository recordings;

    GrantedRecordings(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
    }

    /** Empty when it was deleted. */
    Optional<Recording> find(PlaybackGrant grant) {
        return recordings.find(grant.recording()).filter(recording -> !recording.isDeleted());
    }
}
