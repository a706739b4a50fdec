package dev.tapedeck.application.track.speaker;

import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.ParticipantRepository;
import dev.tapedeck.domain.transcript.Speaker;
import java.util.List;

/** Tells from a recording's tracks who speaks in it, with or without a transcript. Thread-safe. */
public final class TrackSpeakers {
    private final TrackRepository tracks;
    private final SpeakerNames names;

    public TrackSpeakers(TrackRepository tracks, ParticipantRepository participants) {
        this.tracks = tracks;
        this.names = new SpeakerNames(participants);
    }

    /** In the order of their first tracks, with the ids that a transcript of them will have; none without tracks. */
    public List<Speaker> of(Recording recording) {
        return names.of(RecordingTracks.of(recording, tracks.ofRecording(recording.id())));
    }
}
