package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingId;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers that a recording is to end, and tells its engine. */
final class StopRecordingService implements StopRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final InstantSource clock;

    StopRecordingService(
            RecordingRepository recordings, RecordingSignals signals, RecordingFollowUp followUp, InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public Optional<Recording> stop(Actor actor, RecordingId id) {
        return recordings
                .find(actor, id)
                .map(recording -> signals.send(recording, new StopAsked(clock.instant())))
                .map(followUp::follow);
    }
}
