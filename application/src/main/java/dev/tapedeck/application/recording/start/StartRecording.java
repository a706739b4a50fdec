package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.StartRecordingUseCase;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.OpenResult;
import dev.tapedeck.domain.recording.Quality;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingLinks;
import dev.tapedeck.domain.recording.RecordingType;
import dev.tapedeck.domain.recording.SessionGone;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.ConsentRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a request for a recording and starts it. */
public final class StartRecording implements StartRecordingUseCase {
    private static final Duration DURATION_MAX = Duration.ofHours(24);

    private final SessionRepository sessions;
    private final ConsentRepository consents;
    private final RecordingStarter starter;
    private final RecordingDeletion deletion;
    private final CaptureEngines engines;
    private final TapedeckSettings settings;
    private final InstantSource clock;

    public StartRecording(
            SessionRepository sessions,
            ConsentRepository consents,
            RecordingStarter starter,
            RecordingDeletion deletion,
            CaptureEngines engines,
            TapedeckSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.consents = consents;
        this.starter = starter;
        this.deletion = deletion;
        this.engines = engines;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Result start(Command command) {
        if ((command.session() == null) == (command.source() == null)) {
            throw new InvalidValue("source", "or sessionId must be given, and not both");
        }
        if (command.project() != null) {
            return new Result.NotFound("projectId");
        }
        if (command.scene() != null) {
            return new Result.NotFound("sceneId");
        }
        return command.session() == null ? startStream(command) : startSession(command, command.session());
    }

    private Result startStream(Command command) {
        SourceUrl url = Objects.requireNonNull(command.source());
        return start(command, null, new CaptureSource.Stream(url), orDefault(command.provider(), ProviderKind.FFMPEG));
    }

    private Result startSession(Command command, SessionId id) {
        Optional<Session> found = sessions.find(Actor.of(command.owner()), id);
        if (found.isEmpty()) {
            return new Result.NotFound("sessionId");
        }
        Session session = found.get();
        if (session.isEnded()) {
            return new Result.NotRecordable("The session has ended.");
        }
        if (session.source() == null) {
            return new Result.NotRecordable("The session has neither a room nor a source that could be recorded.");
        }
        if (consents.isRefused(id)) {
            return refused();
        }
        try {
            return start(command, session, session.source(), orDefault(command.provider(), session.provider()));
        } catch (SessionGone gone) {
            return new Result.NotFound("sessionId");
        }
    }

    private Result start(Command command, @Nullable Session session, CaptureSource source, ProviderKind provider) {
        Optional<CaptureEngine> engine = engines.of(provider);
        if (engine.isEmpty()) {
            return new Result.NoEngine(provider);
        }
        if (session != null && onlyUploads(engine.get())) {
            // A session goes on, and its recording with it; an upload is over when it is over.
            return new Result.NotRecordable("A session cannot be uploaded. Give the source's address instead.");
        }
        NewRecording wanted = wanted(command, session, source);
        Optional<RecordingFailure> refusal = engine.get().refusalOf(source);
        if (refusal.isPresent()) {
            return new Result.SourceRefused(refusal.get());
        }
        OpenResult result = starter.start(wanted, engine.get(), kinds(session, engine.get()));
        if (session != null && consents.isRefused(session.id())) {
            // Refused meanwhile by somebody who could not see this recording yet.
            deletion.delete(result.recording());
            return refused();
        }
        return result instanceof OpenResult.Opened
                ? new Result.Started(result.recording())
                : known(command, result.recording());
    }

    private static Result refused() {
        return new Result.NotRecordable("Somebody in the session does not want to be recorded.");
    }

    /** An explicit start records in one way at least, also where nothing is recorded by itself. */
    private Set<TakeKind> kinds(@Nullable Session session, CaptureEngine engine) {
        Set<TakeKind> wanted = session == null
                ? Set.of()
                : engines.kindsAtStart(engine, session.policy().kinds());
        return wanted.isEmpty() ? Set.of(onlyUploads(engine) ? TakeKind.UPLOAD : TakeKind.COMPOSITE) : wanted;
    }

    private static boolean onlyUploads(CaptureEngine engine) {
        return engine.abilities().kinds().equals(Set.of(TakeKind.UPLOAD));
    }

    /** An id that was started by somebody else, or deleted since, is not shown. */
    private static Result known(Command command, Recording recording) {
        boolean visible = recording.owner().equals(command.owner()) && !recording.isDeleted();
        return visible ? new Result.AlreadyStarted(recording) : new Result.NotFound("id");
    }

    private NewRecording wanted(Command command, @Nullable Session session, CaptureSource source) {
        RecordingType type = orDefault(command.type(), RecordingTitles.typeOf(source));
        Instant now = clock.instant();
        String title = session == null ? RecordingTitles.of(type, now) : RecordingTitles.ofSession(session, now);
        RecordingDetails details = new RecordingDetails(
                orDefault(command.title(), title),
                command.description(),
                type,
                orDefault(command.quality(), Quality.HIGH),
                command.tags(),
                command.metadata());
        RecordingLinks links = session == null ? RecordingLinks.NONE : NewRecording.linksOf(session);
        Duration window = session == null ? Duration.ZERO : session.policy().reconnectWindow();
        return new NewRecording(
                command.id(),
                command.owner(),
                links.askedBy(Initiator.OWNER),
                details,
                source,
                duration(command.maxDuration()),
                window);
    }

    private Duration duration(@Nullable Duration wanted) {
        if (wanted == null) {
            return settings.maxDuration();
        }
        if (wanted.compareTo(Duration.ofSeconds(1)) < 0 || wanted.compareTo(DURATION_MAX) > 0) {
            throw new InvalidValue("maxDurationSeconds", "must be between 1 and " + DURATION_MAX.toSeconds());
        }
        return wanted;
    }

    private static <T> T orDefault(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
