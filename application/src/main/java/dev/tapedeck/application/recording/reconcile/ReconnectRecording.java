package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.start.NewTakes;
import dev.tapedeck.application.recording.start.TakeAdder;
import dev.tapedeck.application.recording.track.PerTrackTakes;
import dev.tapedeck.application.recording.track.RecordedRooms;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.time.Deadline;
import dev.tapedeck.domain.recording.time.Dropout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether the lost source of a recording is back, and starts new takes of it. For a room, its provider is polled
 * for participants; for a stream, a take is simply tried. After the window, it checks once more and then stops the
 * recording.
 */
public final class ReconnectRecording implements JobHandler {
    /** How long after the window a platform may still report participants while nothing can be recorded yet. */
    private static final Duration WAIT_MAX = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(ReconnectRecording.class);

    private final RecordingRepository recordings;
    private final Platforms platforms;
    private final RecordedRooms rooms;
    private final PerTrackTakes perTrack;
    private final NewTakes newTakes;
    private final TakeAdder adder;
    private final RecordingStopper stopper;
    private final InstantSource clock;

    public ReconnectRecording(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.platforms = kernel.platforms();
        this.rooms = new RecordedRooms(kernel);
        this.perTrack = new PerTrackTakes(kernel);
        this.newTakes = new NewTakes(kernel);
        this.adder = new TakeAdder(kernel);
        this.stopper = new RecordingStopper(kernel);
        this.clock = kernel.clock();
    }

    @Override
    public void run(String subject) {
        RecordingId.parse(subject)
                .flatMap(id -> recordings.find(id))
                .filter(Recording::waitsForReturn)
                .ifPresent(this::reconnect);
    }

    private void reconnect(Recording recording) {
        boolean isOver = isOver(recording);
        boolean mayBeBack =
                recording.source() instanceof CaptureSource.Stream ? !isOver : rooms.isSomebodyThere(recording);
        List<Take> further = mayBeBack ? further(recording) : List.of();
        if (!further.isEmpty()) {
            log.info("recording {} goes on with {} takes", recording.id(), further.size());
            adder.addAll(recording, further);
        } else if (isOver && !(mayBeBack && isBeingTried(recording))) {
            log.info("recording {} ends: its source has not come back", recording.id());
            stopper.stop(recording);
        }
    }

    private boolean isOver(Recording recording) {
        return Deadline.passed(recording, platforms::deadlinesOf, clock.instant())
                .anyMatch(deadline -> deadline.awaited() == Deadline.Wait.SOURCE_BACK);
    }

    private List<Take> further(Recording recording) {
        List<Take> further = new ArrayList<>();
        for (Dropout dropout : Dropout.of(recording)) {
            if (isDue(recording, dropout)) {
                platforms
                        .engine(dropout.last())
                        .map(engine -> newTakes.of(engine, dropout.last().kind(), null))
                        .ifPresent(further::add);
            }
        }
        if (recording.activity() == Activity.RECONNECTING) {
            further.addAll(perTrack.missing(recording));
        }
        return further;
    }

    /** A source that is back after the window is still accepted when its loss was noticed late. */
    private boolean isDue(Recording recording, Dropout dropout) {
        Instant now = clock.instant();
        boolean isInTime = now.isBefore(dropout.since().plus(recording.reconnectWindow()));
        boolean isLearntLate = dropout.tries() == 0 && recording.activity() == Activity.RECONNECTING;
        return (isInTime || isLearntLate) && !now.isBefore(dropout.nextTryAt());
    }

    private boolean isBeingTried(Recording recording) {
        Instant now = clock.instant();
        return recording.takes().stream()
                .anyMatch(take -> take.state().isCapturing()
                        && now.isBefore(take.requestedAt().plus(WAIT_MAX)));
    }
}
