package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.start.PerTrackTakes;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches up with tracks that nobody told of, or that were sent before their recording began. */
public final class MissedTracks {
    private static final Logger log = LoggerFactory.getLogger(MissedTracks.class);

    private final UnfinishedRecordings recordings;
    private final PerTrackTakes eachTrack;
    private final RepairCounter repairs;

    public MissedTracks(UnfinishedRecordings recordings, PerTrackTakes eachTrack, RepairCounter repairs) {
        this.recordings = recordings;
        this.eachTrack = eachTrack;
        this.repairs = repairs;
    }

    public void take(RemoteCaptureEngine engine) {
        if (engine.startsEachTrack()) {
            recordings.forEach(recording -> takeSafely(engine.provider(), recording));
        }
    }

    /** One room that cannot be looked into must not keep the others from it. */
    private void takeSafely(ProviderKind provider, Recording recording) {
        if (!(recording.source() instanceof CaptureSource.Room room)
                || !room.provider().equals(provider)) {
            return;
        }
        try {
            long missed = tracks(eachTrack.addMissing(recording)) - tracks(recording);
            for (long number = 0; number < missed; number++) {
                repairs.count(provider);
            }
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            log.error("recording {}: its tracks cannot be caught up with", recording.id(), broken);
        }
    }

    private static long tracks(Recording recording) {
        return recording.takes().stream()
                .filter(take -> take.kind() == TakeKind.TRACKS && take.subject() != null)
                .count();
    }
}
