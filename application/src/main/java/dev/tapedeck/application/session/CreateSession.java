package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.session.Sessions.Create;
import dev.tapedeck.application.session.Sessions.Created;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.session.InsertResult;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a session; one with a source goes live at once. */
final class CreateSession {
    private static final String ROOM_FIELD = "roomName";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "'Session, 'yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Kernel kernel;
    private final SessionRepository sessions;
    private final SessionRecorder recorder;

    CreateSession(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
        this.recorder = new SessionRecorder(kernel);
    }

    Result<Created> create(Create command) {
        if (command.project() != null) {
            return Result.refused(new Refusal.NotFound("projectId"));
        }
        ProviderKind provider = command.provider() == null ? ProviderKind.FFMPEG : command.provider();
        Optional<CaptureSource> source = source(command, provider);
        Optional<CaptureEngine> engine = kernel.platforms().engine(provider);
        if (engine.isEmpty()) {
            return Result.refused(new Refusal.NotConfigured(provider, "provider"));
        }
        Optional<RecordingFailure> failure = source.flatMap(engine.get()::refusalOf);
        return failure.isPresent()
                ? Result.refused(new Refusal.SourceRefused(failure.get()))
                : insert(session(command, provider, source.orElse(null)));
    }

    private Result<Created> insert(Session session) {
        InsertResult result = sessions.insert(session);
        if (result instanceof InsertResult.Inserted) {
            recorder.startIfWanted(session);
            return Result.done(new Created(session, true));
        }
        if (result instanceof InsertResult.AlreadyExists existing) {
            recorder.startMissed(existing.session());
            return Result.done(new Created(existing.session(), false));
        }
        return Result.refused(
                result instanceof InsertResult.RoomTaken ? Refusal.roomTaken(ROOM_FIELD) : new Refusal.NotFound("id"));
    }

    private Session session(Create command, ProviderKind provider, @Nullable CaptureSource source) {
        Instant now = kernel.now();
        Session fresh = new Session(
                command.id(),
                command.owner(),
                command.title() == null ? MINUTE.format(now) : command.title(),
                provider,
                source,
                command.recordingEnabled() == null
                        ? kernel.settings().recordingEnabledByDefault()
                        : command.recordingEnabled(),
                policy(command),
                null,
                SessionStatus.CREATED,
                now,
                null,
                null,
                0);
        return source instanceof CaptureSource.Stream ? fresh.live(now) : fresh;
    }

    private static SessionPolicy policy(Create command) {
        return command.reconnectWindow() == null
                ? SessionPolicy.DEFAULT
                : SessionPolicy.DEFAULT.waiting(command.reconnectWindow());
    }

    private static Optional<CaptureSource> source(Create command, ProviderKind provider) {
        if (command.source() != null && command.roomName() != null) {
            throw new InvalidValue(ROOM_FIELD, "and source cannot both be given");
        }
        if (command.source() != null) {
            return Optional.of(new CaptureSource.Stream(command.source()));
        }
        return Optional.ofNullable(command.roomName())
                .map(name -> new CaptureSource.Room(provider, RoomNames.ANY.required(ROOM_FIELD, name)));
    }
}
