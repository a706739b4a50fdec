package dev.tapedeck.application.recording;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.recording.start.NewRecording;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.recording.start.RecordingTitles;
import dev.tapedeck.application.recording.start.StartKinds;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a request for a recording and starts it. Thread-safe. */
final class StartRecording {
    private static final Duration DURATION_MAX = Duration.ofHours(24);

    private final Permissions permissions;
    private final RecordingStarter starter;
    private final Platforms platforms;
    private final TapedeckSettings settings;
    private final InstantSource clock;

    StartRecording(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.starter = new RecordingStarter(kernel);
        this.platforms = kernel.platforms();
        this.settings = kernel.settings();
        this.clock = kernel.clock();
    }

    Result<Started> start(Start command) {
        if ((command.session() == null) == (command.source() == null)) {
            throw new InvalidValue("source", "or sessionId must be given, and not both");
        }
        if (command.project() != null) {
            return notFound("projectId");
        }
        if (command.scene() != null) {
            return notFound("sceneId");
        }
        return command.session() == null ? startStream(command) : startSession(command, command.session());
    }

    private Result<Started> startStream(Start command) {
        SourceUrl url = Objects.requireNonNull(command.source());
        return start(command, null, new CaptureSource.Stream(url), orDefault(command.provider(), ProviderKind.FFMPEG));
    }

    private Result<Started> startSession(Start command, SessionId id) {
        Optional<Session> found = permissions.session(Actor.of(command.owner()), id);
        if (found.isEmpty()) {
            return notFound("sessionId");
        }
        Session session = found.get();
        if (session.isEnded()) {
            return refused(OpenResult.Reason.SESSION_ENDED);
        }
        return session.source() == null
                ? notRecordable("The session has neither a room nor a source that could be recorded.")
                : start(command, session, session.source(), orDefault(command.provider(), session.provider()));
    }

    private Result<Started> start(
            Start command, @Nullable Session session, CaptureSource source, ProviderKind provider) {
        Optional<CaptureEngine> engine = platforms.engine(provider);
        if (engine.isEmpty()) {
            return Result.refused(new Refusal.NotConfigured(provider, "provider"));
        }
        if (session != null && StartKinds.onlyUploads(engine.get())) {
            // An upload ends by itself, but the recording of a session lasts as long as the session.
            return notRecordable("A session cannot be uploaded. Give the source's address instead.");
        }
        NewRecording wanted = wanted(command, session, source);
        Optional<RecordingFailure> refusal = engine.get().refusalOf(source);
        return refusal.isPresent()
                ? Result.refused(new Refusal.SourceRefused(refusal.get()))
                : result(command, starter.start(wanted, engine.get(), kinds(session, engine.get())));
    }

    private Result<Started> result(Start command, OpenResult result) {
        if (result instanceof OpenResult.Opened opened) {
            return Result.done(new Started(opened.recording(), true));
        }
        return result instanceof OpenResult.Refused refused
                ? refused(refused.reason())
                : known(command, ((OpenResult.AlreadyOpen) result).recording());
    }

    /** An explicit start records at least one kind, also when the policy of the session has none. */
    private static Set<TakeKind> kinds(@Nullable Session session, CaptureEngine engine) {
        Set<TakeKind> wanted = session == null
                ? Set.of()
                : StartKinds.of(engine, session.policy().kinds());
        return wanted.isEmpty()
                ? Set.of(StartKinds.onlyUploads(engine) ? TakeKind.UPLOAD : TakeKind.COMPOSITE)
                : wanted;
    }

    /** An id that another owner uses, or that was deleted, is refused as not found. */
    private static Result<Started> known(Start command, Recording recording) {
        return Permissions.mayView(Actor.of(command.owner()), recording)
                ? Result.done(new Started(recording, false))
                : notFound("id");
    }

    private static Result<Started> refused(OpenResult.Reason reason) {
        return switch (reason) {
            case SESSION_GONE -> notFound("sessionId");
            case SESSION_ENDED, NOT_WANTED -> notRecordable("The session has ended.");
            case CONSENT_REFUSED -> notRecordable("A participant of the session refuses to be recorded.");
        };
    }

    private static Result<Started> notFound(String field) {
        return Result.refused(new Refusal.NotFound(field));
    }

    private static Result<Started> notRecordable(String reason) {
        return Result.refused(new Refusal.Conflict(Refusal.Cause.NOT_RECORDABLE, reason, "sessionId"));
    }

    private NewRecording wanted(Start command, @Nullable Session session, CaptureSource source) {
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
