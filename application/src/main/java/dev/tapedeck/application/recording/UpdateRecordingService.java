package dev.tapedeck.application.recording;

import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Saves other words about a recording, on top of what others saved meanwhile. */
final class UpdateRecordingService implements UpdateRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingLifecycle signals;
    private final InstantSource clock;

    UpdateRecordingService(RecordingRepository recordings, RecordingLifecycle signals, InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change) {
        return recordings
                .find(actor, id)
                .map(recording -> signals.change(recording, current -> described(current, change)))
                .filter(recording -> !recording.isDeleted());
    }

    private Optional<Recording> described(Recording current, UnaryOperator<RecordingDetails> change) {
        if (current.isDeleted()) {
            return Optional.empty();
        }
        RecordingDetails details = change.apply(current.details());
        return details.equals(current.details())
                ? Optional.empty()
                : Optional.of(current.describedAs(details, clock.instant()));
    }
}
