package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.ProviderRooms;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the room first and then the meeting: a room that nobody knows of costs nothing, a meeting without one does. */
final class CreateMeetingService implements CreateMeetingUseCase {
    private final SessionRepository sessions;
    private final Platforms platforms;
    private final Platforms engines;
    private final Set<TakeKind> kindsByDefault;
    private final InstantSource clock;

    CreateMeetingService(
            SessionRepository sessions,
            Platforms platforms,
            Platforms engines,
            Set<TakeKind> kindsByDefault,
            InstantSource clock) {
        this.sessions = sessions;
        this.platforms = platforms;
        this.engines = engines;
        this.kindsByDefault = kindsByDefault;
        this.clock = clock;
    }

    @Override
    public Result create(Command command) {
        RoomNames.check(command.platform(), command.room());
        Optional<ProviderRooms> rooms = platforms.rooms(command.platform());
        Optional<CaptureEngine> engine = engines.engine(command.platform());
        if (rooms.isEmpty() || engine.isEmpty()) {
            return new Result.NoPlatform(command.platform());
        }
        Set<TakeKind> able = engine.get().abilities().kinds();
        Set<TakeKind> kinds = Objects.requireNonNullElseGet(command.kinds(), () -> byDefault(able));
        Optional<TakeKind> missing =
                kinds.stream().filter(kind -> !able.contains(kind)).findFirst();
        if (missing.isPresent()) {
            return new Result.KindMissing(missing.get());
        }
        return isTaken(command.owner(), command.platform(), command.room())
                ? new Result.RoomTaken()
                : insert(meeting(command, kinds), rooms.get(), command.room());
    }

    /** Whoever may enter a room hears what is said there, so that its name is no way into a stranger's meeting. */
    private boolean isTaken(UserId owner, ProviderKind platform, String room) {
        return sessions.findByRoom(platform, room)
                .filter(there -> !there.owner().equals(owner))
                .isPresent();
    }

    private Result insert(Session meeting, ProviderRooms rooms, String room) {
        rooms.create(room);
        if (sessions.insert(meeting)) {
            return new Result.Created(meeting);
        }
        return sessions.find(Actor.of(meeting.owner()), meeting.id())
                .<Result>map(Result.AlreadyCreated::new)
                .orElseGet(() -> isTaken(meeting.owner(), meeting.provider(), room)
                        ? new Result.RoomTaken()
                        : new Result.NotFound());
    }

    private Session meeting(Command command, Set<TakeKind> kinds) {
        Duration window = Objects.requireNonNullElse(command.reconnectWindow(), SessionPolicy.RECONNECT_WINDOW_DEFAULT);
        SessionPolicy policy = new SessionPolicy(kinds, command.anonymous(), command.keepsVideo(), window);
        return new Session(
                command.id(),
                command.owner(),
                command.title() == null ? command.room() : command.title(),
                command.platform(),
                new CaptureSource.Room(command.platform(), command.room()),
                !kinds.isEmpty(),
                policy,
                null,
                SessionStatus.CREATED,
                clock.instant(),
                null,
                null,
                0);
    }

    /** A default asks for no more than the platform can. */
    private Set<TakeKind> byDefault(Set<TakeKind> able) {
        return kindsByDefault.stream().filter(able::contains).collect(Collectors.toSet());
    }
}
