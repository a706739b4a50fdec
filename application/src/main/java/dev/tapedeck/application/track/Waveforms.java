package dev.tapedeck.application.track;

import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.Recording;

/** Which drawing belongs to a recording as it is now. */
final class Waveforms {
    /** Enough for every screen, and few enough for every network. */
    static final int POINTS = 2_000;

    private final TrackRepository tracks;

    Waveforms(TrackRepository tracks) {
        this.tracks = tracks;
    }

    RecordingTracks tracksOf(Recording recording) {
        return RecordingTracks.of(recording, tracks.ofRecording(recording.id()));
    }

    MediaKey keyOf(Recording recording, RecordingTracks heard) {
        String made = heard.isEmpty()
                ? RecordingAudio.identityOf(recording)
                : heard.mixKey(heard.all()).value();
        return MediaKey.of(recording.id(), "waveform-" + RecordingTracks.fingerprint(made) + ".bin");
    }
}
