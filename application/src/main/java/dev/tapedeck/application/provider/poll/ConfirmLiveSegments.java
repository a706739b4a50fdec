package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Isolated;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.collect.media.LivePlaylist;
import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confirms the segments of takes that providers write into our store as HLS, so that they play while they are recorded. */
public final class ConfirmLiveSegments implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(ConfirmLiveSegments.class);

    private final Kernel kernel;
    private final UnfinishedRecordings recordings;
    private final LivePlaylist playlist;

    public ConfirmLiveSegments(Kernel kernel) {
        this.kernel = kernel;
        this.recordings = new UnfinishedRecordings(kernel);
        this.playlist = new LivePlaylist(kernel);
    }

    @Override
    public void run(String subject) {
        boolean isNeeded = kernel.platforms().remoteEngines().stream()
                .anyMatch(engine -> engine.abilities().liveHls());
        if (isNeeded) {
            recordings.forEach(this::confirm);
        }
    }

    private void confirm(Recording recording) {
        if (!recording.isDeleted()) {
            recording.takes().stream()
                    .filter(this::isLive)
                    .forEach(take -> Isolated.run(
                            () -> confirm(recording, take),
                            failure -> log.error(
                                    "recording {}: segments of take {} cannot be confirmed",
                                    recording.id(),
                                    take.id(),
                                    failure)));
        }
    }

    private boolean isLive(Take take) {
        return take.state() == TakeState.RUNNING
                && RecordingTimeline.playsInTurn(take)
                && kernel.platforms()
                        .remoteEngine(take.provider())
                        .filter(engine -> engine.abilities().liveHls() && engine.mediaOf(take) == MediaPlace.STORE)
                        .isPresent();
    }

    /** Segments that cannot be read now are read by the next run, at the latest when the take has ended. */
    private void confirm(Recording recording, Take take) {
        try {
            playlist.confirmNew(recording, take);
        } catch (MediaStoreUnavailable unavailable) {
            log.debug(
                    "recording {}: new segments of take {} cannot be read now", recording.id(), take.id(), unavailable);
        }
    }
}
