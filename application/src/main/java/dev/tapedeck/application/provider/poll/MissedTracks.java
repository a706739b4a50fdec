package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Isolated;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.application.recording.track.PerTrackTakes;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts takes of tracks that no event reported, or that were published before their recording began. */
final class MissedTracks {
    private static final Logger log = LoggerFactory.getLogger(MissedTracks.class);

    private final UnfinishedRecordings recordings;
    private final PerTrackTakes perTrack;
    private final RepairCounter repairs;

    MissedTracks(Kernel kernel) {
        this.recordings = new UnfinishedRecordings(kernel);
        this.perTrack = new PerTrackTakes(kernel);
        this.repairs = new RepairCounter(kernel);
    }

    void startMissed(RemoteCaptureEngine engine) {
        if (engine.startsEachTrack()) {
            recordings.forEach(recording -> startMissed(engine.provider(), recording));
        }
    }

    private void startMissed(ProviderKind provider, Recording recording) {
        if (recording.source() instanceof CaptureSource.Room room
                && room.provider().equals(provider)) {
            Isolated.run(
                    () -> addMissing(provider, recording),
                    failure -> log.error("recording {}: missed tracks cannot be started", recording.id(), failure));
        }
    }

    private void addMissing(ProviderKind provider, Recording recording) {
        long missed = tracks(perTrack.addMissing(recording)) - tracks(recording);
        for (long number = 0; number < missed; number++) {
            repairs.count(provider);
        }
    }

    private static long tracks(Recording recording) {
        return recording.takes().stream()
                .filter(take -> take.kind() == TakeKind.TRACKS && take.subject() != null)
                .count();
    }
}
