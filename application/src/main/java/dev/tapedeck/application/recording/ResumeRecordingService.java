package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Resumes with a further take for each kind and subject that was recorded before the pause. */
final class ResumeRecordingService implements ResumeRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingSignals signals;
    private final TakeStarts starts;
    private final CaptureEngines engines;
    private final IdSource ids;
    private final InstantSource clock;

    ResumeRecordingService(
            RecordingRepository recordings,
            RecordingSignals signals,
            TakeStarts starts,
            CaptureEngines engines,
            IdSource ids,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.starts = starts;
        this.engines = engines;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Result resume(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(this::resume).orElseGet(Result.NotFound::new);
    }

    private Result resume(Recording recording) {
        List<Take> further = further(recording);
        if (further.isEmpty()) {
            return new Result.Refused(recording, "its provider is not configured any more");
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
        List<Take> further = new ArrayList<>();
        for (Take earlier : recording.takes()) {
            boolean isThere = further.stream().anyMatch(take -> isSame(take, earlier));
            Optional<CaptureEngine> engine = engines.of(earlier);
            if (!isThere && engine.isPresent()) {
                further.add(again(earlier, engine.get()));
            }
        }
        return further;
    }

    private Take again(Take earlier, CaptureEngine engine) {
        TakeId id = new TakeId(ids.next());
        return Take.requested(
                        id, earlier.kind(), earlier.provider(), engine.node().orElse(null), clock.instant())
                .of(earlier.subject());
    }

    private static boolean isSame(Take one, Take other) {
        return one.kind() == other.kind() && Objects.equals(one.subject(), other.subject());
    }
}
