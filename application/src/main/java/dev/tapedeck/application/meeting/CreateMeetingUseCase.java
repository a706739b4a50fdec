package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a meeting: a session in a room of a video platform, and that room. */
@FunctionalInterface
public interface CreateMeetingUseCase {
    /**
     * The meeting to make.
     *
     * @param id making the same id again gives the meeting that is there
     * @param title null for the name of the room
     * @param room 1 to 128 characters of {@code A-Z a-z 0-9 _ -}, and {@code .} where the platform knows it
     * @param kinds takes that its recordings begin with; null for what the installation does by default, empty for none
     * @param anonymous what callers without an identity may do
     * @param keepsVideo whether video tracks are kept
     * @param reconnectWindow how long its recordings wait for who has left, up to an hour; null for half a minute
     */
    record Command(
            UserId owner,
            SessionId id,
            @Nullable String title,
            ProviderKind platform,
            String room,
            @Nullable Set<TakeKind> kinds,
            Set<AnonymousRight> anonymous,
            boolean keepsVideo,
            @Nullable Duration reconnectWindow) {
        public Command {
            kinds = kinds == null ? null : Set.copyOf(kinds);
            anonymous = Set.copyOf(anonymous);
        }
    }

    /** What came of it. */
    sealed interface Result {
        record Created(Session meeting) implements Result {}

        record AlreadyCreated(Session meeting) implements Result {}

        /** The id is in use by a session that the owner cannot see. */
        record NotFound() implements Result {}

        /** This platform is not set up here. */
        record NoPlatform(ProviderKind platform) implements Result {}

        /** The platform cannot record this kind. */
        record KindMissing(TakeKind kind) implements Result {}

        /** Somebody else meets in this room. */
        record RoomTaken() implements Result {}
    }

    /**
     * Makes it. The platform is asked first, so that there is no meeting without a room.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was made
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable answer; nothing was made
     */
    Result create(Command command);
}
