package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.Meetings.Create;
import dev.tapedeck.application.meeting.Meetings.Created;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.InsertResult;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates a meeting. The room is created first: an unused room is harmless, a meeting without a room is not. */
final class CreateMeeting {
    private static final String ROOM_FIELD = "room_name";

    private final Kernel kernel;
    private final SessionRepository sessions;

    CreateMeeting(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
    }

    Result<Created> create(Create command) {
        kernel.platforms().roomNames(command.platform()).required(ROOM_FIELD, command.room());
        Optional<ProviderRooms> rooms = kernel.platforms().rooms(command.platform());
        Optional<CaptureEngine> engine = kernel.platforms().engine(command.platform());
        if (rooms.isEmpty() || engine.isEmpty()) {
            return Result.refused(new Refusal.NotConfigured(command.platform(), "platform"));
        }
        Set<TakeKind> able = engine.get().abilities().kinds();
        Set<TakeKind> kinds = Objects.requireNonNullElseGet(command.kinds(), () -> byDefault(able));
        Optional<TakeKind> missing =
                kinds.stream().filter(kind -> !able.contains(kind)).findFirst();
        if (missing.isPresent()) {
            return Result.refused(notRecorded(missing.get(), command.platform()));
        }
        return isForeign(command.owner(), command.platform(), command.room())
                ? Result.refused(Refusal.roomTaken(ROOM_FIELD))
                : insert(meeting(command, kinds), rooms.get(), command.room());
    }

    private static Refusal notRecorded(TakeKind kind, ProviderKind platform) {
        String type = MeetingRecordingType.nameOf(kind);
        return new Refusal.Invalid(
                "recording_type", "must not ask for " + type + ", which " + platform.name() + " does not record here");
    }

    /**
     * Whether another owner's meeting uses the room. The insertion refuses this too, but the room must not be created
     * before: its creation would look like the start of the other meeting.
     */
    private boolean isForeign(UserId owner, ProviderKind platform, String room) {
        return sessions.findByRoom(platform, room)
                .filter(there -> !there.owner().equals(owner))
                .isPresent();
    }

    private Result<Created> insert(Session meeting, ProviderRooms rooms, String room) {
        rooms.create(room);
        InsertResult result = sessions.insert(meeting);
        if (result instanceof InsertResult.Inserted) {
            return Result.done(new Created(meeting, true));
        }
        if (result instanceof InsertResult.AlreadyExists existing) {
            return Result.done(new Created(existing.session(), false));
        }
        return Result.refused(
                result instanceof InsertResult.RoomTaken ? Refusal.roomTaken(ROOM_FIELD) : new Refusal.NotFound("id"));
    }

    private Session meeting(Create command, Set<TakeKind> kinds) {
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
                kernel.now(),
                null,
                null,
                0);
    }

    /** The default kinds, as far as the platform supports them. */
    private Set<TakeKind> byDefault(Set<TakeKind> able) {
        Set<TakeKind> wanted = kernel.settings().recordingEnabledByDefault()
                ? kernel.settings().meetingKinds()
                : Set.of();
        return wanted.stream().filter(able::contains).collect(Collectors.toSet());
    }
}
