package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.id.RecordingId;

/** Another writer saved the recording first. Read it again and apply the signal again. */
public final class StaleRecording extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleRecording(RecordingId recording, long version) {
        super("recording " + recording + " is no longer at version " + version);
    }
}
