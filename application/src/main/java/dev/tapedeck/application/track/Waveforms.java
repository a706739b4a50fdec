package dev.tapedeck.application.track;

import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.media.MediaKey;

/** Finds the waveform that belongs to the current media of a recording. */
final class Waveforms {
    /** The number of points: enough for any screen, and a small download. */
    static final int POINTS = 2_000;

    private Waveforms() {}

    static MediaKey keyOf(RecordingTracks tracks) {
        String drawnFrom = tracks.isEmpty()
                ? RecordingAudio.identityOf(tracks.recording())
                : tracks.mixKey(tracks.all()).value();
        return MediaKey.of(tracks.recording().id(), "waveform-" + RecordingTracks.fingerprint(drawnFrom) + ".bin");
    }
}
