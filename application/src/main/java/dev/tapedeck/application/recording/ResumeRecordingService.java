package dev.tapedeck.application.recording;

import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.start.NewTakes;
import dev.tapedeck.application.recording.start.PerTrackTakes;
import dev.tapedeck.application.recording.start.TakeStarter;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resumes with a further take for each kind and subject that was recorded before the pause; where each track is recorded
 * by itself, with those that are sent now.
 */
final class ResumeRecordingService implements ResumeRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingLifecycle signals;
    private final TakeStarter starts;
    private final CaptureEngines engines;
    private final PerTrackTakes eachTrack;
    private final NewTakes newTakes;
    private final InstantSource clock;

    ResumeRecordingService(
            RecordingRepository recordings,
            RecordingLifecycle signals,
            TakeStarter starts,
            CaptureEngines engines,
            PerTrackTakes eachTrack,
            NewTakes newTakes,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.starts = starts;
        this.engines = engines;
        this.eachTrack = eachTrack;
        this.newTakes = newTakes;
        this.clock = clock;
    }

    @Override
    public Result resume(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(this::resume).orElseGet(Result.NotFound::new);
    }

    private Result resume(Recording recording) {
        List<Take> further = further(recording);
        if (further.isEmpty()) {
            return new Result.Refused(recording, "there is nothing that could be recorded now");
        }
        RecordingSignal signal = new RecordingSignal.Resumed(further, clock.instant());
        if (recording.on(signal) instanceof Outcome.Refused refused) {
            return new Result.Refused(recording, refused.reason());
        }
        Recording now = signals.send(recording, signal);
        boolean isOurs = now.take(further.get(0).id()).isPresent();
        Recording going = isOurs ? starts.begin(now, further) : now;
        boolean goesOn = going.status() == RecordingStatus.ACTIVE && going.activity() == Activity.RECORDING;
        return goesOn || isOurs
                ? new Result.Resumed(going)
                : new Result.Refused(going, "the recording cannot be resumed");
    }

    private List<Take> further(Recording recording) {
        Optional<List<Take>> tracks = hasTracks(recording) ? eachTrack.ofRoom(recording) : Optional.empty();
        List<Take> further = new ArrayList<>(tracks.orElseGet(List::of));
        for (Take earlier : recording.takes()) {
            boolean isThere = further.stream().anyMatch(earlier::isLike)
                    || (tracks.isPresent() && earlier.kind() == TakeKind.TRACKS);
            Optional<CaptureEngine> engine = engines.of(earlier);
            if (!isThere && engine.isPresent()) {
                further.add(newTakes.of(engine.get(), earlier.kind(), earlier.subject()));
            }
        }
        return further;
    }

    private static boolean hasTracks(Recording recording) {
        return recording.takes().stream().anyMatch(take -> take.kind() == TakeKind.TRACKS);
    }
}
