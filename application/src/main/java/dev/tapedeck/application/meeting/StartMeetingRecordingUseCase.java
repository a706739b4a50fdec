package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts recording one kind in a meeting: a recording, or a further take of the one that is open. */
@FunctionalInterface
public interface StartMeetingRecordingUseCase {
    /**
     * What to start.
     *
     * @param take wanted as the take's id; used when no take has it
     */
    record Command(
            MeetingCaller caller,
            SessionId meeting,
            TakeKind kind,
            @Nullable UUID take) {}

    /** What came of it. */
    sealed interface Result {
        /** A new take. Its platform is asked in the background, and again while nobody is there. */
        record Started(TakeId take) implements Result {}

        /** This kind was being recorded. */
        record AlreadyActive(TakeId take) implements Result {}

        /** There is no such meeting, or the caller may not record it. */
        record NotAdmitted() implements Result {}

        /** The meeting's platform does not record this kind, or is not set up here any more. */
        record KindMissing(TakeKind kind) implements Result {}

        /** The meeting is over, or the recording that is open is paused. */
        record NotRecordable(String reason) implements Result {}
    }

    /** Starts it. Repeating it is harmless, however many do at once. */
    Result start(Command command);
}
