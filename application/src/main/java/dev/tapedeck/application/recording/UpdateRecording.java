package dev.tapedeck.application.recording;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Saves new details of a recording, on top of concurrent changes. Thread-safe. */
final class UpdateRecording {
    private final RecordingLifecycle lifecycle;
    private final InstantSource clock;

    UpdateRecording(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.clock = kernel.clock();
    }

    /** Empty when it was deleted meanwhile. */
    Optional<Recording> update(Actor actor, Recording recording, UnaryOperator<RecordingDetails> change) {
        return Optional.of(lifecycle.as(actor).change(recording, current -> described(current, change)))
                .filter(saved -> !saved.isDeleted());
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
