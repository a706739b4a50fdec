package dev.tapedeck.application.meeting;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.Meetings.Join;
import dev.tapedeck.application.meeting.Meetings.Joined;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests a new pass from the platform for each join; passes are not stored. */
final class JoinMeeting {
    private static final Duration PASS_VALID_FOR = Duration.ofHours(1);
    private static final int NAME_LENGTH_MAX = 100;
    private static final String NAMELESS = "Guest";

    private final Kernel kernel;
    private final MeetingViews views;

    JoinMeeting(Kernel kernel) {
        this.kernel = kernel;
        this.views = new MeetingViews(kernel);
    }

    Result<Joined> join(Session meeting, Join command) {
        String name = name(command.name());
        if (meeting.isEnded()) {
            return Result.refused(
                    new Refusal.Conflict(Refusal.Cause.MEETING_ENDED, "This meeting has ended. Create a new one."));
        }
        Optional<ProviderRooms> rooms = kernel.platforms().rooms(meeting.provider());
        return rooms.isEmpty()
                ? Result.refused(new Refusal.NotConfigured(meeting.provider(), "platform"))
                : Result.done(join(command.caller(), meeting, name, rooms.get()));
    }

    private Joined join(MeetingCaller caller, Session meeting, String name, ProviderRooms rooms) {
        Instant expiresAt = kernel.now().plus(PASS_VALID_FOR);
        RoomPass pass = rooms.admit(roomOf(meeting), userOf(caller), name, PASS_VALID_FOR);
        return new Joined(views.of(caller, meeting), pass, expiresAt);
    }

    private static String roomOf(Session meeting) {
        if (meeting.source() instanceof CaptureSource.Room room) {
            return room.name();
        }
        throw new IllegalStateException("session " + meeting.id() + " is not a meeting");
    }

    /** An anonymous caller is a new user each time. */
    private String userOf(MeetingCaller caller) {
        return Optional.ofNullable(caller.actor())
                .map(actor -> actor.user().toString())
                .orElseGet(() -> kernel.ids().next().toString());
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
