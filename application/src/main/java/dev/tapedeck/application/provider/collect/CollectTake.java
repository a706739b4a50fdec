package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.collect.media.NotVisibleYet;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.start.SessionObjection;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the media of a take that has ended at its provider, and settles the take. Every step can be repeated; a step
 * that fails now is retried by the reconciler until the deadline.
 */
public final class CollectTake implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(CollectTake.class);

    private final Kernel kernel;
    private final CollectedTakes takes;
    private final TrackOwners owners;
    private final RecordingDeletion deletion;
    private final SessionObjection objection;

    public CollectTake(Kernel kernel) {
        this.kernel = kernel;
        this.takes = new CollectedTakes(kernel);
        this.owners = new TrackOwners(kernel);
        this.deletion = new RecordingDeletion(kernel);
        this.objection = new SessionObjection(kernel);
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(kernel.port(RecordingRepository.class)::findByTake)
                .ifPresent(
                        recording -> collect(recording, recording.take(id.get()).orElseThrow()));
    }

    private void collect(Recording recording, Take take) {
        if (take.state().isCapturing()) {
            return;
        }
        kernel.port(SegmentRepository.class).alive(List.of(take.id()), kernel.now());
        Optional<RemoteCaptureEngine> engine = kernel.platforms().remoteEngine(take.provider());
        if (engine.isEmpty()) {
            takes.postpone(recording, take);
        } else if (take.state() == TakeState.SETTLED) {
            finish(take, () -> engine.get().files(take));
        } else {
            settle(engine.get(), recording, take).ifPresent(files -> finish(take, () -> files));
        }
    }

    /** The files of the take, if it is settled now. */
    private Optional<List<CapturedFile>> settle(RemoteCaptureEngine engine, Recording recording, Take take) {
        try {
            return takes.settle(engine, recording, take);
        } catch (MediaNotReady processing) {
            log.info("recording {}: take {} is not ready: {}", recording.id(), take.id(), processing.getMessage());
            takes.awaitProcessing(recording, take, processing);
        } catch (ProviderUnavailable | MediaStoreUnavailable | NotVisibleYet unavailable) {
            log.warn("recording {}: the media of take {} is not available yet", recording.id(), take.id(), unavailable);
            takes.postpone(recording, take);
        } catch (RepositoryUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            log.error("recording {}: the media of take {} cannot be collected", recording.id(), take.id(), failure);
            takes.postpone(recording, take);
        }
        return Optional.empty();
    }

    /**
     * Also runs for a take that was settled just before a crash. The reconciler does not return to a settled take, so a
     * failure here must fail the job, which is then retried. Another take may complete the recording meanwhile, so the
     * recording is read again after each step.
     */
    private void finish(Take take, Supplier<List<CapturedFile>> files) {
        takes.forget(take);
        owners.store(files, current(take), take);
        Recording recording = current(take);
        if (objection.isRefused(recording)) {
            deletion.delete(recording);
        } else {
            Take settled = recording.take(take.id()).orElseThrow();
            NextSteps.afterTracks(recording, settled, kernel.installation()).forEach(kernel.jobs()::schedule);
        }
    }

    private Recording current(Take take) {
        return kernel.port(RecordingRepository.class).findByTake(take.id()).orElseThrow();
    }
}
