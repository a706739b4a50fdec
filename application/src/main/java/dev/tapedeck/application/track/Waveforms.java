package dev.tapedeck.application.track;

import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.media.MediaKey;

/** Which waveform belongs to a recording as it is now. */
final class Waveforms {
    /** Enough for every screen, and few enough for every network. */
    static final int POINTS = 2_000;

    private Waveforms() {}

    static MediaKey keyOf(RecordingTracks tracks) {
        String drawnFrom = tracks.isEmpty()
                ? RecordingAudio.identityOf(tracks.recording())
                : tracks.mixKey(tracks.all()).value();
        return MediaKey.of(tracks.recording().id(), "waveform-" + RecordingTracks.fingerprint(drawnFrom) + ".bin");
    }
}
