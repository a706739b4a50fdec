package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.start.SessionObjection;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.MediaNotReady;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.MediaStoreUnavailable;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.Delivery;
import dev.tapedeck.domain.recording.FailureCode;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the media of a platform's ended take home and settles the take. Every step can be done again; what cannot be
 * done now is left to the reconciler, which has it tried again for a day.
 */
public final class CollectTake implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(CollectTake.class);

    private final RecordingRepository recordings;
    private final Platforms engines;
    private final RecordingLifecycle signals;
    private final SegmentRepository progress;
    private final TakeMedia media;
    private final TakeTracks tracks;
    private final RecordingDeletion deletion;
    private final SessionObjection objection;
    private final Kernel kernel;
    private final InstantSource clock;
    private final CollectDeadline patience;

    public CollectTake(Kernel kernel, TakeMedia media) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.engines = kernel.platforms();
        this.signals = new RecordingLifecycle(kernel);
        this.progress = kernel.port(SegmentRepository.class);
        this.media = media;
        this.tracks = new TakeTracks(kernel.port(TrackRepository.class));
        this.deletion = new RecordingDeletion(kernel);
        this.objection = new SessionObjection(kernel);
        this.kernel = kernel;
        this.clock = kernel.clock();
        this.patience = new CollectDeadline(clock);
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .ifPresent(
                        recording -> collect(recording, recording.take(id.get()).orElseThrow()));
    }

    private void collect(Recording recording, Take take) {
        if (take.state().isCapturing()) {
            return;
        }
        progress.alive(List.of(take.id()), clock.instant());
        Optional<RemoteCaptureEngine> engine = engines.remoteEngine(take.provider());
        if (engine.isEmpty()) {
            postpone(recording, take);
        } else if (take.state() == TakeState.SETTLED) {
            finish(take, () -> engine.get().files(take));
        } else {
            collectSafely(engine.get(), recording, take).ifPresent(files -> finish(take, () -> files));
        }
    }

    /** What the take has brought, when it is settled now. */
    private Optional<List<CapturedFile>> collectSafely(RemoteCaptureEngine engine, Recording recording, Take take) {
        try {
            return settled(engine, recording, take);
        } catch (MediaNotReady working) {
            log.info("recording {}: take {} is not ready: {}", recording.id(), take.id(), working.getMessage());
            awaitWork(recording, take);
        } catch (ProviderUnavailable | MediaStoreUnavailable | NotVisibleYet away) {
            log.warn("recording {}: the media of take {} cannot be had yet", recording.id(), take.id(), away);
            postpone(recording, take);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            log.error("recording {}: the media of take {} cannot be brought home", recording.id(), take.id(), broken);
            postpone(recording, take);
        }
        return Optional.empty();
    }

    private Optional<List<CapturedFile>> settled(RemoteCaptureEngine engine, Recording recording, Take take) {
        if (recording.isDeleted()) {
            engine.delete(take);
            breaks(recording, take, RecordingFailure.nothingRecorded());
            return Optional.empty();
        }
        List<CapturedFile> files = engine.files(take);
        if (files.isEmpty()) {
            breaks(recording, take, reasonOf(engine, take));
            return Optional.empty();
        }
        boolean isLate = clock.instant()
                .isAfter(ended(take).plus(engine.abilities().deadlines().endAfterStop()));
        Optional<Delivery> delivery = media.bring(new TakeMedia.Ended(engine, recording, take, isLate), files);
        if (delivery.isEmpty()) {
            breaks(recording, take, mediaLost());
            return Optional.empty();
        }
        signals.settle(recording, new TakeSettled(take.id(), delivery.get(), clock.instant()));
        return Optional.of(files);
    }

    /**
     * Also when it was settled just before a crash. Nothing comes back to a settled take, so what fails here fails the job,
     * which is tried again. Another take may complete the recording meanwhile: it is read once more after each step.
     */
    private void finish(Take take, Supplier<List<CapturedFile>> files) {
        patience.forget(take.id());
        tracks.keep(files, now(take), take);
        Recording recording = now(take);
        if (objection.isRefused(recording)) {
            deletion.delete(recording);
        } else {
            Take settled = recording.take(take.id()).orElseThrow();
            NextSteps.afterTracks(recording, settled, kernel.installation()).forEach(kernel.jobs()::schedule);
        }
    }

    private Recording now(Take take) {
        return recordings.findByTake(take.id()).orElseThrow();
    }

    /** A platform that has forgotten a run lost its media, when there was any. */
    private static RecordingFailure reasonOf(RemoteCaptureEngine engine, Take take) {
        EngineReport report = engine.find(take);
        if (report instanceof EngineReport.Absent && take.startedAt() != null) {
            return mediaLost();
        }
        return report instanceof EngineReport.Found found
                ? Optional.ofNullable(found.end()).map(TakeEnd::failure).orElseGet(RecordingFailure::nothingRecorded)
                : RecordingFailure.nothingRecorded();
    }

    private void awaitWork(Recording recording, Take take) {
        if (take.state() == TakeState.ENDED && patience.isOverForWork(ended(take))) {
            breaks(recording, take, mediaLost());
        }
    }

    private void postpone(Recording recording, Take take) {
        if (take.state() == TakeState.ENDED && patience.isOver(take.id(), ended(take))) {
            breaks(recording, take, mediaLost());
        }
    }

    private void breaks(Recording recording, Take take, RecordingFailure why) {
        patience.forget(take.id());
        signals.apply(recording, new TakeBroke(take.id(), why, clock.instant()));
    }

    private static Instant ended(Take take) {
        return Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
    }

    private static RecordingFailure mediaLost() {
        return new RecordingFailure(
                FailureCode.MEDIA_LOST,
                Blame.PROVIDER,
                false,
                "The recorded media could not be had from where the provider put it.");
    }
}
