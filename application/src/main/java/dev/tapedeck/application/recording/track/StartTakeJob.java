package dev.tapedeck.application.recording.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.start.SessionObjection;
import dev.tapedeck.application.recording.start.StartKinds;
import dev.tapedeck.application.recording.start.TakeStarter;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.time.InstantSource;
import java.util.Optional;

/** Starts a take at its provider. A take for any track waits until a track is published, and then records that one. */
public final class StartTakeJob implements JobHandler {
    private final RecordingRepository recordings;
    private final SegmentRepository progress;
    private final Platforms platforms;
    private final PerTrackTakes perTrack;
    private final TakeStarter starter;
    private final SessionObjection objection;
    private final InstantSource clock;

    public StartTakeJob(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.progress = kernel.port(SegmentRepository.class);
        this.platforms = kernel.platforms();
        this.perTrack = new PerTrackTakes(kernel);
        this.starter = new TakeStarter(kernel);
        this.objection = new SessionObjection(kernel);
        this.clock = kernel.clock();
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .ifPresent(
                        recording -> start(recording, recording.take(id.get()).orElseThrow()));
    }

    private void start(Recording recording, Take take) {
        if (recording.takesToEnd().contains(take)) {
            starter.start(recording, take);
            return;
        }
        Optional<RecordingFailure> reason = objection.against(recording);
        if (reason.isPresent()) {
            starter.refuse(recording, take, reason.get());
        } else if (!isForAnyTrack(take) || starter.cannotSucceed(take)) {
            starter.start(recording, take);
        } else {
            awaitTrack(recording, take);
        }
    }

    private void awaitTrack(Recording recording, Take take) {
        Recording now = perTrack.addMissing(recording);
        if (now.take(take.id()).filter(this::isForAnyTrack).isPresent()) {
            progress.starting(take.id(), 0, clock.instant());
        }
    }

    private boolean isForAnyTrack(Take take) {
        return take.kind() == TakeKind.TRACKS
                && take.subject() == null
                && take.isWaiting()
                && platforms.engine(take).filter(StartKinds::isPerTrack).isPresent();
    }
}
