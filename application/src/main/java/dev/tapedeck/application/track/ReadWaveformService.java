package dev.tapedeck.application.track;

import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.util.Optional;

/** Reads a drawing from the store; what is not there is made by a job. */
final class ReadWaveformService implements ReadWaveformUseCase {
    private final RecordingRepository recordings;
    private final Waveforms waveforms;
    private final MediaStore store;
    private final JobQueue jobs;
    private final boolean draws;

    ReadWaveformService(
            RecordingRepository recordings, Waveforms waveforms, MediaStore store, JobQueue jobs, boolean draws) {
        this.recordings = recordings;
        this.waveforms = waveforms;
        this.store = store;
        this.jobs = jobs;
        this.draws = draws;
    }

    @Override
    public Result read(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(this::read).orElseGet(Result.Missing::new);
    }

    private Result read(Recording recording) {
        RecordingTracks tracks = waveforms.tracksOf(recording);
        MediaKey key = waveforms.keyOf(recording, tracks);
        Optional<byte[]> drawn = recording.assets().stream()
                .filter(asset -> asset.key().equals(key))
                .findFirst()
                .flatMap(asset -> store.read(asset.key(), Waveforms.POINTS));
        if (drawn.isPresent()) {
            return new Result.Drawn(drawn.get());
        }
        boolean canBeMade = draws
                && recording.status() == RecordingStatus.COMPLETED
                && (!tracks.isEmpty() || recording.asset(AssetKind.HLS).isPresent());
        if (!canBeMade) {
            return new Result.Missing();
        }
        jobs.schedule(JobName.WAVEFORM, recording.id().toString());
        return new Result.Preparing();
    }
}
