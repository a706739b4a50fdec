package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.capture.ProviderRooms.RoomPass;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives somebody what it takes to enter a meeting's room. */
@FunctionalInterface
public interface JoinMeetingUseCase {
    /**
     * Who wants to enter.
     *
     * @param name as shown to others, one line of 1 to 100 characters; null for {@code Guest}
     */
    record Command(
            MeetingCaller caller,
            SessionId meeting,
            @Nullable String name) {}

    /** What came of it. */
    sealed interface Result {
        /** @param expiresAt until when the pass can be used to enter */
        record Admitted(MeetingView view, RoomPass pass, Instant expiresAt) implements Result {}

        /** There is no such meeting, or the caller may not join it. */
        record NotAdmitted() implements Result {}

        /** The meeting is over. */
        record Ended() implements Result {}

        /** Its platform is not set up here any more. */
        record NoPlatform(ProviderKind platform) implements Result {}
    }

    /**
     * Lets somebody in.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when the name breaks its rule
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable answer
     */
    Result join(Command command);
}
