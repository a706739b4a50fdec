package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.MediaPlace;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingTimeline;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the takes that platforms write into our store as HLS, so that they play while they are recorded. */
public final class ConfirmLiveSegments implements JobHandler {
    public static final Duration EVERY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(ConfirmLiveSegments.class);

    private final Platforms engines;
    private final UnfinishedRecordings recordings;
    private final LivePlaylist playlist;

    public ConfirmLiveSegments(Platforms engines, UnfinishedRecordings recordings, LivePlaylist playlist) {
        this.engines = engines;
        this.recordings = recordings;
        this.playlist = playlist;
    }

    @Override
    public void run(String subject) {
        boolean isWanted =
                engines.remoteEngines().stream().anyMatch(engine -> engine.abilities().liveHls());
        if (isWanted) {
            recordings.forEach(this::follow);
        }
    }

    private void follow(Recording recording) {
        if (!recording.isDeleted()) {
            recording.takes().stream().filter(this::isLive).forEach(take -> followSafely(recording, take));
        }
    }

    private boolean isLive(Take take) {
        return take.state() == TakeState.RUNNING
                && RecordingTimeline.playsInTurn(take)
                && engines.remoteEngine(take.provider())
                        .filter(engine -> engine.abilities().liveHls() && engine.mediaOf(take) == MediaPlace.STORE)
                        .isPresent();
    }

    /** What cannot be seen now is seen at the next look, and at the latest when the take has ended. */
    private void followSafely(Recording recording, Take take) {
        try {
            playlist.confirmNew(recording, take);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (MediaStoreUnavailable away) {
            log.debug("recording {}: new segments of take {} cannot be seen now", recording.id(), take.id(), away);
        } catch (RuntimeException broken) {
            log.error("recording {}: take {} cannot be followed", recording.id(), take.id(), broken);
        }
    }
}
