package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.ProviderRooms;
import dev.tapedeck.domain.capture.ProviderRooms.RoomPass;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the platform for a pass, each time anew: nothing of it is kept. */
final class JoinMeetingService implements JoinMeetingUseCase {
    static final Duration PASS_VALID_FOR = Duration.ofHours(1);

    private static final int NAME_LENGTH_MAX = 100;
    private static final String NAMELESS = "Guest";

    private final MeetingDoor door;
    private final MeetingViews views;
    private final Platforms platforms;
    private final IdSource ids;
    private final InstantSource clock;

    JoinMeetingService(
            MeetingDoor door, MeetingViews views, Platforms platforms, IdSource ids, InstantSource clock) {
        this.door = door;
        this.views = views;
        this.platforms = platforms;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Result join(Command command) {
        Optional<Session> found = door.admit(command.caller(), command.meeting(), AnonymousRight.JOIN);
        if (found.isEmpty()) {
            return new Result.NotAdmitted();
        }
        Session meeting = found.get();
        String name = name(command.name());
        if (meeting.isEnded()) {
            return new Result.Ended();
        }
        Optional<ProviderRooms> rooms = platforms.rooms(meeting.provider());
        return rooms.isEmpty()
                ? new Result.NoPlatform(meeting.provider())
                : admit(command.caller(), meeting, name, rooms.get());
    }

    private Result admit(MeetingCaller caller, Session meeting, String name, ProviderRooms rooms) {
        Instant expiresAt = clock.instant().plus(PASS_VALID_FOR);
        RoomPass pass = rooms.admit(roomOf(meeting), userOf(caller), name, PASS_VALID_FOR);
        return new Result.Admitted(views.of(caller, meeting), pass, expiresAt);
    }

    private static String roomOf(Session meeting) {
        if (meeting.source() instanceof CaptureSource.Room room) {
            return room.name();
        }
        throw new IllegalStateException("session " + meeting.id() + " is no meeting");
    }

    /** Who is not known is somebody else each time. */
    private String userOf(MeetingCaller caller) {
        return Optional.ofNullable(caller.actor())
                .flatMap(actor -> actor.ownerFilter().map(UserId::toString))
                .orElseGet(() -> ids.next().toString());
    }

    private static String name(@Nullable String wanted) {
        if (wanted == null) {
            return NAMELESS;
        }
        String name = Texts.required("name", wanted, NAME_LENGTH_MAX);
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("name", "must be one line");
        }
        return name;
    }
}
