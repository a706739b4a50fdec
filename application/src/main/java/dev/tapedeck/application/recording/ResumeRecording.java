package dev.tapedeck.application.recording;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.start.NewTakes;
import dev.tapedeck.application.recording.start.TakeStarter;
import dev.tapedeck.application.recording.track.PerTrackTakes;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resumes with a new take for each kind and subject that was recorded before the pause. Where each track is a take of
 * its own, takes are started for the tracks that are published now. Thread-safe.
 */
final class ResumeRecording {
    private final RecordingLifecycle lifecycle;
    private final TakeStarter starter;
    private final PerTrackTakes perTrack;
    private final NewTakes newTakes;
    private final Platforms platforms;
    private final InstantSource clock;

    ResumeRecording(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.starter = new TakeStarter(kernel);
        this.perTrack = new PerTrackTakes(kernel);
        this.newTakes = new NewTakes(kernel);
        this.platforms = kernel.platforms();
        this.clock = kernel.clock();
    }

    Result<Recording> resume(Actor actor, Recording recording) {
        List<Take> further = further(recording);
        if (further.isEmpty()) {
            return refused("there is nothing that could be recorded now");
        }
        Resumed signal = new Resumed(further, clock.instant());
        if (recording.on(signal) instanceof Outcome.Refused refused) {
            return refused(refused.reason());
        }
        Recording now = lifecycle.as(actor).apply(recording, signal);
        boolean isOurs = now.take(further.get(0).id()).isPresent();
        Recording going = isOurs ? starter.startHere(now, further) : now;
        boolean goesOn = going.status() == RecordingStatus.ACTIVE && going.activity() == Activity.RECORDING;
        return goesOn || isOurs ? Result.done(going) : refused("the recording cannot be resumed");
    }

    private List<Take> further(Recording recording) {
        Optional<List<Take>> tracks = hasTracks(recording) ? perTrack.ofRoom(recording) : Optional.empty();
        List<Take> further = new ArrayList<>(tracks.orElseGet(List::of));
        for (Take earlier : recording.takes()) {
            boolean isThere = further.stream().anyMatch(earlier::isLike)
                    || (tracks.isPresent() && earlier.kind() == TakeKind.TRACKS);
            Optional<CaptureEngine> engine = platforms.engine(earlier);
            if (!isThere && engine.isPresent()) {
                further.add(newTakes.of(engine.get(), earlier.kind(), earlier.subject()));
            }
        }
        return further;
    }

    private static boolean hasTracks(Recording recording) {
        return recording.takes().stream().anyMatch(take -> take.kind() == TakeKind.TRACKS);
    }

    private static Result<Recording> refused(String reason) {
        return Result.refused(new Refusal.Conflict(Refusal.Cause.CANNOT_RESUME, reason));
    }
}
