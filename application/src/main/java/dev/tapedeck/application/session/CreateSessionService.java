package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a session; one with a source goes live at once. */
final class CreateSessionService implements CreateSessionUseCase {
    private static final Pattern ROOM_NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "'Session, 'yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SessionRepository sessions;
    private final SessionRecorder recorder;
    private final CaptureEngines engines;
    private final boolean recordingByDefault;
    private final InstantSource clock;

    CreateSessionService(
            SessionRepository sessions,
            SessionRecorder recorder,
            CaptureEngines engines,
            boolean recordingByDefault,
            InstantSource clock) {
        this.sessions = sessions;
        this.recorder = recorder;
        this.engines = engines;
        this.recordingByDefault = recordingByDefault;
        this.clock = clock;
    }

    @Override
    public Result create(Command command) {
        if (command.project() != null) {
            return new Result.NotFound("projectId");
        }
        ProviderKind provider = command.provider() == null ? ProviderKind.FFMPEG : command.provider();
        Optional<CaptureSource> source = source(command, provider);
        Optional<CaptureEngine> engine = engines.of(provider);
        if (engine.isEmpty()) {
            return new Result.NoEngine(provider);
        }
        Optional<RecordingFailure> refusal = source.flatMap(engine.get()::refusalOf);
        return refusal.isPresent()
                ? new Result.SourceRefused(refusal.get())
                : insert(session(command, provider, source.orElse(null)));
    }

    private Result insert(Session session) {
        if (sessions.insert(session)) {
            recorder.follow(session);
            return new Result.Created(session);
        }
        Optional<Session> known = sessions.find(Actor.of(session.owner()), session.id());
        known.ifPresent(recorder::catchUp);
        return known.<Result>map(Result.AlreadyCreated::new)
                .orElseGet(() -> isRoomTaken(session) ? new Result.RoomTaken() : new Result.NotFound("id"));
    }

    private boolean isRoomTaken(Session session) {
        return session.source() instanceof CaptureSource.Room room
                && room.isShared()
                && sessions.findByRoom(room.provider(), room.name())
                        .filter(there -> !there.owner().equals(session.owner()))
                        .isPresent();
    }

    private Session session(Command command, ProviderKind provider, @Nullable CaptureSource source) {
        Instant now = clock.instant();
        Session fresh = new Session(
                command.id(),
                command.owner(),
                command.title() == null ? MINUTE.format(now) : command.title(),
                provider,
                source,
                command.recordingEnabled() == null ? recordingByDefault : command.recordingEnabled(),
                policy(command),
                null,
                SessionStatus.CREATED,
                now,
                null,
                null,
                0);
        return source instanceof CaptureSource.Stream ? fresh.live(now) : fresh;
    }

    private static SessionPolicy policy(Command command) {
        return command.reconnectWindow() == null
                ? SessionPolicy.DEFAULT
                : SessionPolicy.DEFAULT.waiting(command.reconnectWindow());
    }

    private static Optional<CaptureSource> source(Command command, ProviderKind provider) {
        if (command.source() != null && command.roomName() != null) {
            throw new InvalidValue("roomName", "and source cannot both be given");
        }
        if (command.source() != null) {
            return Optional.of(new CaptureSource.Stream(command.source()));
        }
        if (command.roomName() == null) {
            return Optional.empty();
        }
        if (!ROOM_NAME.matcher(command.roomName()).matches()) {
            throw new InvalidValue("roomName", "must be 1 to 128 characters of A-Z a-z 0-9 . _ -");
        }
        return Optional.of(new CaptureSource.Room(provider, command.roomName()));
    }
}
