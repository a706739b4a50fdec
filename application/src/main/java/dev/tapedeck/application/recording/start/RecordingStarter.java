package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Sent;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.OpenResult;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.SessionGone;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens recordings with their takes, and adds takes to those that are open. Shared by explicit starts and by sessions
 * that record themselves. However many ask at once, on whatever nodes, one recording opens with one take of each kind.
 */
public final class RecordingStarter {
    private static final Logger log = LoggerFactory.getLogger(RecordingStarter.class);

    private final RecordingRepository recordings;
    private final RecordingLifecycle signals;
    private final TakeStarter starts;
    private final CaptureEngines engines;
    private final IdSource ids;
    private final NewTakes newTakes;
    private final InstantSource clock;

    public RecordingStarter(
            RecordingRepository recordings,
            RecordingLifecycle signals,
            TakeStarter starts,
            CaptureEngines engines,
            IdSource ids,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.starts = starts;
        this.engines = engines;
        this.ids = ids;
        this.newTakes = new NewTakes(ids, clock);
        this.clock = clock;
    }

    /**
     * What came of asking for one take.
     *
     * @param take the take in force; its id is what the platform calls its instance
     * @param isNew whether this call asked for it; otherwise it was being recorded already
     */
    public record StartedTake(Recording recording, Take take, boolean isNew) {}

    /**
     * Writes the recording down and commits before any engine is called, so that a crash in between leaves a row that
     * the reconciler settles, never a capture that nobody knows of. Kinds that an open recording lacks are added to it.
     *
     * @param kinds at least one
     * @throws SessionGone when the session was removed meanwhile
     */
    public OpenResult start(NewRecording wanted, CaptureEngine engine, Set<TakeKind> kinds) {
        List<Take> takes = kinds.stream()
                .sorted()
                .map(kind -> newTakes.of(engine, kind, null))
                .toList();
        OpenResult result = recordings.open(wanted.starting(takes, clock.instant()));
        if (result instanceof OpenResult.Opened opened) {
            log.info("recording {} starts with {} takes {}", wanted.id(), engine.provider(), kinds);
            return new OpenResult.Opened(starts.begin(opened.recording(), takes));
        }
        boolean sameSession = wanted.links().session() != null
                && wanted.links().session().equals(result.recording().links().session());
        return sameSession ? new OpenResult.AlreadyOpen(addAll(result.recording(), takes)) : result;
    }

    /**
     * A session's recording with what its policy wants.
     *
     * @return the recording, empty when the session is being recorded, wants none or is gone, or its platform cannot be
     */
    public Optional<Recording> startFor(Session session, Duration maxDuration) {
        CaptureSource source = session.source();
        Optional<CaptureEngine> engine = engines.of(session.provider());
        if (source == null || engine.isEmpty()) {
            return Optional.empty();
        }
        Set<TakeKind> kinds = engines.kindsAtStart(engine.get(), wantedIn(session));
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        NewRecording wanted = ofSession(session, Initiator.SESSION, source, maxDuration);
        return ifOpened(() -> start(wanted, engine.get(), kinds));
    }

    private static Optional<Recording> ifOpened(Supplier<OpenResult> open) {
        try {
            OpenResult result = open.get();
            return result instanceof OpenResult.Opened ? Optional.of(result.recording()) : Optional.empty();
        } catch (SessionGone gone) {
            log.info("nothing is recorded: {}", gone.getMessage());
            return Optional.empty();
        }
    }

    /** A session that was made to record nothing may be turned on later. */
    private static Set<TakeKind> wantedIn(Session session) {
        Set<TakeKind> kinds = session.policy().kinds();
        return kinds.isEmpty() ? SessionPolicy.DEFAULT.kinds() : kinds;
    }

    /**
     * One take of a session: added to its open recording, or as the first of a new one.
     *
     * @param asker who asks; kept with a recording that this opens
     * @param subject participant or track, null for everything
     * @param wished the take's id; another one is used when it is in use, or null
     * @return empty when the session has no source, no engine, or its recording is stopping or paused; also when the
     *     wished id came into use meanwhile, where asking again gives another one
     * @throws SessionGone when the session was removed meanwhile
     */
    public Optional<StartedTake> startTake(
            Session session,
            Initiator asker,
            TakeKind kind,
            @Nullable String subject,
            @Nullable TakeId wished,
            Duration maxDuration) {
        CaptureSource source = session.source();
        Optional<CaptureEngine> engine = engines.of(session.provider());
        if (source == null || engine.isEmpty()) {
            return Optional.empty();
        }
        Take take = newTakes.of(engine.get(), fresh(wished), kind, subject);
        NewRecording wanted = ofSession(session, asker, source, maxDuration);
        OpenResult result = recordings.open(wanted.starting(List.of(take), clock.instant()));
        if (result instanceof OpenResult.Opened) {
            return Optional.of(new StartedTake(starts.begin(result.recording(), List.of(take)), take, true));
        }
        boolean sameSession = session.id().equals(result.recording().links().session());
        return sameSession ? add(result.recording(), take) : Optional.empty();
    }

    private Optional<StartedTake> add(Recording open, Take take) {
        try {
            return send(open, take);
        } catch (IllegalStateException refused) {
            boolean elsewhere = recordings
                    .findByTake(take.id())
                    .filter(holder -> !holder.id().equals(open.id()))
                    .isPresent();
            if (elsewhere) {
                log.info("take {} came into use elsewhere just now", take.id());
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Optional<StartedTake> send(Recording open, Take take) {
        Sent sent = signals.sendAll(
                open, recording -> List.of(new TakeAdded(take, clock.instant())), UnaryOperator.identity());
        return sent.recording()
                .recorderOf(take)
                .map(inForce -> new StartedTake(begin(sent.recording(), take, inForce), inForce, sent.isChanged()));
    }

    /**
     * Makes a run that was found at a platform a recording of the session.
     *
     * @param take carries the platform's name for the run
     * @return empty while another recording of the session is open, and when the session is gone
     */
    public Optional<Recording> adopt(Session session, Take take, CaptureSource source, Duration maxDuration) {
        NewRecording wanted = ofSession(session, null, source, maxDuration);
        return ifOpened(() -> recordings.open(wanted.starting(List.of(take), clock.instant())));
    }

    /** Unless it is being recorded, or the recording is stopping. */
    public void addTrack(Session session, Recording open, String track) {
        engines.of(session.provider())
                .ifPresent(engine -> addAll(open, List.of(newTakes.of(engine, TakeKind.TRACKS, track))));
    }

    /** Each is started unless its kind and subject are being recorded. */
    public Recording addAll(Recording open, List<Take> takes) {
        Recording current = open;
        for (Take take : takes) {
            Recording added = signals.send(current, new TakeAdded(take, clock.instant()));
            current = added.recorderOf(take)
                    .map(inForce -> begin(added, take, inForce))
                    .orElse(added);
        }
        return current;
    }

    /** Also one that waited for a track, and has just got this one. */
    private Recording begin(Recording recording, Take wanted, Take inForce) {
        boolean isToBegin = inForce.id().equals(wanted.id()) || inForce.isWaiting();
        return isToBegin ? starts.begin(recording, List.of(inForce)) : recording;
    }

    private NewRecording ofSession(
            Session session, @Nullable Initiator asker, CaptureSource source, Duration maxDuration) {
        Instant now = clock.instant();
        return NewRecording.ofSession(new RecordingId(ids.next()), session, asker, source, maxDuration, now);
    }

    private TakeId fresh(@Nullable TakeId wished) {
        return wished == null || recordings.findByTake(wished).isPresent() ? newTakes.id() : wished;
    }
}
