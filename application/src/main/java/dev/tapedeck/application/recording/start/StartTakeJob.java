package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.InstantSource;
import java.util.Optional;

/** Asks a platform to start a take. One that is there for any track waits until there is one, and becomes that track's. */
public final class StartTakeJob implements JobHandler {
    private final RecordingRepository recordings;
    private final SegmentRepository progress;
    private final CaptureEngines engines;
    private final PerTrackTakes eachTrack;
    private final TakeStarter starts;
    private final InstantSource clock;

    public StartTakeJob(
            RecordingRepository recordings,
            SegmentRepository progress,
            CaptureEngines engines,
            PerTrackTakes eachTrack,
            TakeStarter starts,
            InstantSource clock) {
        this.recordings = recordings;
        this.progress = progress;
        this.engines = engines;
        this.eachTrack = eachTrack;
        this.starts = starts;
        this.clock = clock;
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .ifPresent(
                        recording -> start(recording, recording.take(id.get()).orElseThrow()));
    }

    private void start(Recording recording, Take take) {
        boolean isUnwanted = recording.takesToEnd().contains(take);
        if (isUnwanted || !isForAnyTrack(take) || starts.isRefused(recording, take)) {
            starts.start(recording, take);
            return;
        }
        Recording now = eachTrack.catchUp(recording);
        if (now.take(take.id()).filter(this::isForAnyTrack).isPresent()) {
            progress.starting(take.id(), 0, clock.instant());
        }
    }

    private boolean isForAnyTrack(Take take) {
        Optional<CaptureEngine> engine = engines.of(take);
        return take.kind() == TakeKind.TRACKS
                && take.subject() == null
                && take.isWaiting()
                && engine.filter(CaptureEngines::startsEachTrack).isPresent();
    }
}
