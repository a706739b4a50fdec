package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.collect.media.EndedTake;
import dev.tapedeck.application.provider.collect.media.LivePlaylist;
import dev.tapedeck.application.provider.collect.media.NotVisibleYet;
import dev.tapedeck.application.provider.collect.media.TakeMedia;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import java.util.List;
import java.util.Optional;

/** Settles takes with their collected media, and fails takes without media. */
final class CollectedTakes {
    private final Kernel kernel;
    private final RecordingLifecycle lifecycle;
    private final TakeMedia media;
    private final LivePlaylist playlist;
    private final CollectDeadline deadline;

    CollectedTakes(Kernel kernel) {
        this.kernel = kernel;
        this.lifecycle = new RecordingLifecycle(kernel);
        this.media = new TakeMedia(kernel);
        this.playlist = new LivePlaylist(kernel);
        this.deadline = new CollectDeadline(kernel);
    }

    /**
     * Collects the media of an ended take.
     *
     * @return the files of the take; empty when it failed
     * @throws NotVisibleYet when a file is not visible yet
     */
    Optional<List<CapturedFile>> settle(RemoteCaptureEngine engine, Recording recording, Take take) {
        if (recording.isDeleted()) {
            engine.delete(take);
            return fail(recording, take, RecordingFailure.nothingRecorded());
        }
        List<CapturedFile> files = engine.files(take);
        if (files.isEmpty() && recording.isClosed() && isRunning(engine, take)) {
            throw new MediaNotReady("its provider is still ending it");
        }
        if (files.isEmpty()) {
            return fail(recording, take, CollectFailures.withoutFiles(engine, take));
        }
        EndedTake ended = new EndedTake(engine, recording, take, recording.isClosed() || isLate(engine, take));
        Optional<Delivery> delivery = media.collect(ended, files);
        if (delivery.isEmpty()) {
            return fail(recording, take, CollectFailures.withoutMedia(engine, take, files));
        }
        if (ended.isLiveHls()) {
            playlist.confirmLast(recording, take);
        }
        lifecycle.settle(recording, new TakeSettled(take.id(), delivery.get(), kernel.now()));
        return Optional.of(files);
    }

    private static boolean isRunning(RemoteCaptureEngine engine, Take take) {
        return engine.find(take) instanceof EngineReport.Found found && found.end() == null;
    }

    private boolean isLate(RemoteCaptureEngine engine, Take take) {
        return kernel.now()
                .isAfter(CollectDeadline.endOf(take)
                        .plus(engine.abilities().deadlines().endAfterStop()));
    }

    /** The media is not available: fails the take after the deadline. */
    void postpone(Recording recording, Take take) {
        if (take.state() == TakeState.ENDED && deadline.hasPassed(recording, take)) {
            fail(recording, take, CollectFailures.notDelivered(recording));
        }
    }

    /** The provider has not finished the media: fails the take after a deadline of its own. */
    void awaitProcessing(Recording recording, Take take, MediaNotReady state) {
        if (take.state() == TakeState.ENDED && deadline.hasPassedForProcessing(recording, take)) {
            fail(recording, take, CollectFailures.notFinished(recording, state));
        }
    }

    private Optional<List<CapturedFile>> fail(Recording recording, Take take, RecordingFailure failure) {
        forget(take);
        lifecycle.apply(recording, new TakeBroke(take.id(), failure, kernel.now()));
        return Optional.empty();
    }

    /** Ends the collecting of a take. */
    void forget(Take take) {
        deadline.forget(take);
    }
}
