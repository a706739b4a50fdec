package dev.tapedeck.application.recording;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartAnswer;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.OpenResult;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a recording and calls its engine. Shared by an explicit start and by sessions that record themselves. */
public final class RecordingStarter {
    private static final Logger log = LoggerFactory.getLogger(RecordingStarter.class);

    private final RecordingRepository recordings;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final EndedSessions endedSessions;
    private final CaptureEngines engines;
    private final IdSource ids;
    private final InstantSource clock;

    RecordingStarter(
            RecordingRepository recordings,
            RecordingSignals signals,
            RecordingFollowUp followUp,
            EndedSessions endedSessions,
            CaptureEngines engines,
            IdSource ids,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.followUp = followUp;
        this.endedSessions = endedSessions;
        this.engines = engines;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes the recording down and commits before the engine is called, so that a crash in between leaves a row that
     * the reconciler settles, never a capture that nobody knows of.
     */
    public OpenResult start(NewRecording wanted, CaptureEngine engine) {
        Instant now = clock.instant();
        Take take = Take.requested(
                new TakeId(ids.next()),
                TakeKind.COMPOSITE,
                engine.provider(),
                engine.node().orElse(null),
                now);
        OpenResult result = recordings.open(wanted.withFirstTake(take, now));
        if (result instanceof OpenResult.Opened opened) {
            log.info("recording {} starts with {} take {}", opened.recording().id(), engine.provider(), take.id());
            return new OpenResult.Opened(begin(engine, opened.recording(), take));
        }
        return result;
    }

    /**
     * A session's recording with defaults.
     *
     * @return the recording, empty when the session is being recorded, or its platform cannot be
     */
    public Optional<Recording> startFor(Session session, Duration maxDuration) {
        CaptureSource source = session.source();
        Optional<CaptureEngine> engine = engines.of(session.provider());
        if (source == null || engine.isEmpty()) {
            return Optional.empty();
        }
        NewRecording wanted =
                NewRecording.ofSession(new RecordingId(ids.next()), session, source, maxDuration, clock.instant());
        OpenResult result = start(wanted, engine.get());
        return result instanceof OpenResult.Opened ? Optional.of(result.recording()) : Optional.empty();
    }

    /** Whoever ended the session meanwhile did not see this recording, so it is looked at once more. */
    private Recording begin(CaptureEngine engine, Recording recording, Take take) {
        return endedSessions.outlivedBy(recording)
                ? signals.send(recording, refusal(take, sessionEnded()))
                : call(engine, recording, take);
    }

    private Recording call(CaptureEngine engine, Recording recording, Take take) {
        RecordingSignal answer;
        try {
            answer = signal(engine.start(request(recording, take)), take);
        } catch (ProviderUnavailable unknown) {
            log.warn("recording {}: the outcome of its start is not known yet", recording.id(), unknown);
            return recording;
        } catch (RuntimeException broken) {
            log.error("recording {}: its engine broke on start", recording.id(), broken);
            answer = refusal(take, brokenEngine());
        }
        return followUp.follow(signals.send(recording, answer));
    }

    private RecordingSignal signal(StartAnswer answer, Take take) {
        return answer instanceof StartAnswer.Accepted accepted
                ? new EngineAccepted(take.id(), accepted.jobId(), clock.instant())
                : refusal(take, ((StartAnswer.Refused) answer).failure());
    }

    private RecordingSignal refusal(Take take, RecordingFailure failure) {
        return new EngineRefused(take.id(), failure, clock.instant());
    }

    private static CaptureRequest request(Recording recording, Take take) {
        return new CaptureRequest(
                recording.id(),
                take.id(),
                take.kind(),
                take.subject(),
                recording.source(),
                recording.details().quality(),
                recording.maxDuration());
    }

    private static RecordingFailure sessionEnded() {
        return new RecordingFailure(
                "session_ended", Blame.CALLER, false, "The session ended before its recording could begin.");
    }

    private static RecordingFailure brokenEngine() {
        return new RecordingFailure(
                "engine_failed", Blame.US, true, "The capture could not be started because of a fault on our side.");
    }
}
