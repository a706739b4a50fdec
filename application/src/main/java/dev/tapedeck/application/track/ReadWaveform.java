package dev.tapedeck.application.track;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.track.Tracks.Waveform;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.util.Optional;

/** Reads a waveform from the store; a missing one is drawn by a job. */
final class ReadWaveform {
    private final Kernel kernel;
    private final Permissions permissions;
    private final TrackSpeakers speakers;

    ReadWaveform(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.speakers = new TrackSpeakers(kernel);
    }

    Result<Waveform> read(Actor actor, RecordingId id) {
        return permissions
                .recording(actor, id)
                .map(recording -> read(recording, speakers.tracksOf(actor, recording)))
                .orElseGet(() -> Result.refused(Refusal.notFound()));
    }

    private Result<Waveform> read(Recording recording, RecordingTracks tracks) {
        Optional<Waveform> drawn = stored(recording, Waveforms.keyOf(tracks));
        if (drawn.isPresent()) {
            return Result.done(drawn.get());
        }
        if (!canBeDrawn(recording, tracks)) {
            return Result.refused(Refusal.notFound());
        }
        kernel.jobs().schedule(JobName.WAVEFORM, recording.id().toString());
        return Result.refused(new Refusal.Preparing());
    }

    private Optional<Waveform> stored(Recording recording, MediaKey key) {
        return recording.assets().stream()
                .filter(asset -> asset.isAt(key))
                .findFirst()
                .flatMap(asset -> kernel.media().read(asset.key(), Waveforms.POINTS))
                .map(Waveform::new);
    }

    private boolean canBeDrawn(Recording recording, RecordingTracks tracks) {
        return kernel.installation().hasMediaTool()
                && recording.status() == RecordingStatus.COMPLETED
                && (!tracks.isEmpty() || recording.asset(AssetKind.HLS).isPresent());
    }
}
