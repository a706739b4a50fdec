package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens recordings with their takes. Concurrent calls, on any nodes, open one recording with one take of each kind,
 * unless the session has ended or a participant refuses, which the same transaction decides. Thread-safe.
 */
public final class RecordingStarter {
    private static final Logger log = LoggerFactory.getLogger(RecordingStarter.class);

    private final RecordingRepository recordings;
    private final TakeStarter takeStarter;
    private final TakeAdder takeAdder;
    private final NewTakes newTakes;
    private final Platforms platforms;
    private final Duration maxDuration;
    private final IdSource ids;
    private final InstantSource clock;

    public RecordingStarter(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.takeStarter = new TakeStarter(kernel);
        this.takeAdder = new TakeAdder(kernel);
        this.newTakes = new NewTakes(kernel);
        this.platforms = kernel.platforms();
        this.maxDuration = kernel.settings().maxDuration();
        this.ids = kernel.ids();
        this.clock = kernel.clock();
    }

    /**
     * Opens a recording. The commit comes before any engine is called, so that a crash in between leaves a row for the
     * reconciler, never an unknown capture. Kinds that an open recording of the session lacks are added.
     *
     * @param kinds at least one
     */
    public OpenResult start(NewRecording wanted, CaptureEngine engine, Set<TakeKind> kinds) {
        List<Take> takes = kinds.stream()
                .sorted()
                .map(kind -> newTakes.of(engine, kind, null))
                .toList();
        OpenResult result = open(wanted, takes);
        if (result instanceof OpenResult.Opened opened) {
            log.info("recording {} starts with {} takes {}", wanted.id(), engine.provider(), kinds);
            return new OpenResult.Opened(takeStarter.startHere(opened.recording(), takes));
        }
        return result instanceof OpenResult.AlreadyOpen there
                ? new OpenResult.AlreadyOpen(startAgain(there.recording(), wanted, takes))
                : result;
    }

    /** An earlier call may have opened the recording and ended, as by a lost response, before it started its takes. */
    private Recording startAgain(Recording there, NewRecording wanted, List<Take> takes) {
        boolean isRepeat = there.id().equals(wanted.id()) && there.owner().equals(wanted.owner());
        Recording current = isRepeat ? takeStarter.startHere(there, there.takes()) : there;
        return isOfSession(current, wanted) ? adder(wanted).addAll(current, takes) : current;
    }

    /**
     * Opens the automatic recording of a session, with the kinds of its policy. Does nothing when the session is
     * already being recorded, has automatic recording off, or its provider cannot record.
     */
    public void startFor(Session session) {
        Optional<CaptureEngine> engine = platforms.engine(session.provider());
        if (session.source() == null || engine.isEmpty()) {
            return;
        }
        Set<TakeKind> kinds = StartKinds.of(engine.get(), wantedIn(session));
        if (!kinds.isEmpty()) {
            start(ofSession(session, Initiator.SESSION), engine.get(), kinds);
        }
    }

    /** Recording may be turned on later for a session that was created without kinds. */
    private static Set<TakeKind> wantedIn(Session session) {
        Set<TakeKind> kinds = session.policy().kinds();
        return kinds.isEmpty() ? SessionPolicy.DEFAULT.kinds() : kinds;
    }

    /**
     * Starts one take of a session: added to its open recording, or as the first of a new one.
     *
     * @return empty when the open recording is stopping or paused; also when another take got the wished id meanwhile;
     *     a repeated call then uses a new id
     */
    public Optional<TakeStart> startTake(Session session, WantedTake wanted) {
        Optional<CaptureEngine> engine = platforms.engine(session.provider());
        if (session.source() == null || engine.isEmpty()) {
            return Optional.empty();
        }
        Take take =
                newTakes.of(engine.get(), wanted.idOr(newTakes::id, this::isInUse), wanted.kind(), wanted.subject());
        NewRecording fresh = ofSession(session, wanted.initiator());
        OpenResult result = open(fresh, List.of(take));
        if (result instanceof OpenResult.Opened opened) {
            Recording begun = takeStarter.startHere(opened.recording(), List.of(take));
            return Optional.of(new TakeStart.InForce(begun, take, true));
        }
        if (result instanceof OpenResult.Refused refused) {
            return Optional.of(new TakeStart.Refused(refused.reason()));
        }
        Recording there = ((OpenResult.AlreadyOpen) result).recording();
        return isOfSession(there, fresh) ? adder(fresh).add(there, take) : Optional.empty();
    }

    /**
     * Imports a run that a poll found at a provider as a recording of the session.
     *
     * @param take carries the provider's name for the run
     * @return empty while another recording of the session is open, and when the session does not exist
     */
    public Optional<Recording> importRun(Session session, Take take) {
        OpenResult result =
                recordings.open(ofSession(session, null).starting(List.of(take), clock.instant()), List.of());
        return result instanceof OpenResult.Opened opened ? Optional.of(opened.recording()) : Optional.empty();
    }

    private OpenResult open(NewRecording wanted, List<Take> takes) {
        Recording fresh = wanted.starting(takes, clock.instant());
        List<JobKey> due = NextSteps.afterOpening(fresh);
        return wanted.actor()
                .map(actor -> recordings.open(actor, fresh, due))
                .orElseGet(() -> recordings.open(fresh, due));
    }

    private TakeAdder adder(NewRecording wanted) {
        return wanted.actor().map(takeAdder::as).orElse(takeAdder);
    }

    private boolean isInUse(TakeId id) {
        return recordings.findByTake(id).isPresent();
    }

    private NewRecording ofSession(Session session, @Nullable Initiator initiator) {
        return NewRecording.ofSession(new RecordingId(ids.next()), session, initiator, maxDuration, clock.instant());
    }

    private static boolean isOfSession(Recording there, NewRecording wanted) {
        return wanted.links().session() != null
                && wanted.links().session().equals(there.links().session());
    }
}
