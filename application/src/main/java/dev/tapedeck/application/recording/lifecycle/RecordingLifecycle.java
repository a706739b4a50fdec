package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingChange;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.StaleRecording;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies signals: reads, moves and saves by compare-and-set, and reads again when somebody else was faster. Every
 * change of a status goes through here. Thread-safe.
 */
public final class RecordingLifecycle {
    /** Each lost race means that somebody else made progress, so that a handful is plenty. */
    private static final int ATTEMPTS_MAX = 10;

    private static final Logger log = LoggerFactory.getLogger(RecordingLifecycle.class);

    private final RecordingRepository recordings;
    private final Telemetry telemetry;

    public RecordingLifecycle(RecordingRepository recordings, Telemetry telemetry) {
        this.recordings = recordings;
        this.telemetry = telemetry;
    }

    /**
     * Applies a signal to a recording that was read a moment ago.
     *
     * @return the recording as it is now, changed or not
     */
    public Recording send(Recording seen, RecordingSignal signal) {
        return change(seen, recording -> moved(recording, signal));
    }

    /**
     * Applies several signals by one save.
     *
     * @param what which signals, told from the recording as it is when they are applied
     * @param completed adds what else is written by the same save
     */
    public Sent sendAll(
            Recording seen, Function<Recording, List<RecordingSignal>> what, UnaryOperator<RecordingChange> completed) {
        AtomicBoolean moved = new AtomicBoolean();
        Recording now = change(
                seen,
                recording -> {
                    // What could not be saved because somebody else was faster may need no change any more.
                    Optional<Recording> next = movedByAll(recording, what.apply(recording));
                    moved.set(next.isPresent());
                    return next;
                },
                completed);
        return new Sent(now, moved.get());
    }

    /**
     * What came of several signals.
     *
     * @param recording as it is now
     * @param isChanged whether it was saved
     */
    public record Sent(Recording recording, boolean isChanged) {}

    /** Like {@link #send}, and forgets the segment rows of the take, which a stored playlist has replaced. */
    public Recording settle(Recording seen, TakeSettled signal) {
        return change(seen, recording -> moved(recording, signal), change -> change.folding(signal.take()));
    }

    /** Saves a change that is no signal: other words, an asset, a tombstone. Empty from {@code how} changes nothing. */
    public Recording change(Recording seen, Function<Recording, Optional<Recording>> how) {
        return change(seen, how, UnaryOperator.identity());
    }

    private Recording change(
            Recording seen, Function<Recording, Optional<Recording>> how, UnaryOperator<RecordingChange> completed) {
        Recording current = seen;
        for (int attempt = 1; ; attempt++) {
            Optional<Recording> next = how.apply(current);
            if (next.isEmpty()) {
                return current;
            }
            try {
                return save(current, completed.apply(RecordingChange.between(current, next.get())));
            } catch (StaleRecording lost) {
                if (attempt == ATTEMPTS_MAX) {
                    throw lost;
                }
                current = recordings.find(Actor.system(), seen.id()).orElseThrow(() -> lost);
            }
        }
    }

    private Recording save(Recording before, RecordingChange change) {
        Recording saved = recordings.apply(change);
        if (before.status() != saved.status()) {
            telemetry.status(saved.status());
            log.info("recording {} is {}, after {}", saved.id(), saved.status(), before.status());
        }
        return saved;
    }

    private Optional<Recording> movedByAll(Recording recording, List<RecordingSignal> all) {
        Optional<Recording> result = Optional.empty();
        for (RecordingSignal signal : all) {
            Optional<Recording> next = moved(result.orElse(recording), signal);
            result = next.isPresent() ? next : result;
        }
        return result;
    }

    private Optional<Recording> moved(Recording recording, RecordingSignal signal) {
        Outcome outcome = recording.on(signal);
        String name = signal.getClass().getSimpleName();
        if (outcome instanceof Moved moved) {
            telemetry.signal(name, "moved");
            return Optional.of(moved.recording());
        }
        boolean refused = outcome instanceof Outcome.Refused;
        telemetry.signal(name, refused ? "refused" : "unchanged");
        log.debug("recording {} {}: {}", recording.id(), refused ? "refuses" : "needs no change by", signal);
        return Optional.empty();
    }
}
