package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.recording.start.StartedTake;
import dev.tapedeck.application.recording.start.WantedTake;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts one take; the platform itself is asked by a job, so that a request never waits for it. */
final class StartMeetingRecordingService implements StartMeetingRecordingUseCase {
    private final MeetingDoor door;
    private final RecordingStarter starter;
    private final Platforms engines;

    StartMeetingRecordingService(MeetingDoor door, RecordingStarter starter, Platforms engines) {
        this.door = door;
        this.starter = starter;
        this.engines = engines;
    }

    @Override
    public Result start(Command command) {
        Optional<Session> meeting = door.admit(command.caller(), command.meeting(), AnonymousRight.START);
        if (meeting.isEmpty()) {
            return new Result.NotAdmitted();
        }
        if (!isRecordable(meeting.get(), command.kind())) {
            return new Result.KindMissing(command.kind());
        }
        if (meeting.get().isEnded()) {
            return new Result.NotRecordable("The meeting is over.");
        }
        return start(meeting.get(), command);
    }

    private boolean isRecordable(Session meeting, TakeKind kind) {
        return engines.engine(meeting.provider())
                .filter(engine -> engine.abilities().kinds().contains(kind))
                .isPresent();
    }

    private Result start(Session meeting, Command command) {
        @Nullable TakeId wished = command.take() == null ? null : new TakeId(command.take());
        // A recording that was stopped just then takes no further take, and makes room for a new one.
        return tryToStart(meeting, command, wished)
                .or(() -> tryToStart(meeting, command, wished))
                .map(StartMeetingRecordingService::result)
                .orElseGet(() -> new Result.NotRecordable("The recording of this meeting is paused or stopping."));
    }

    private Optional<StartedTake> tryToStart(Session meeting, Command command, @Nullable TakeId wished) {
        Initiator asker = command.caller().initiatorIn(meeting);
        return starter.startTake(meeting, new WantedTake(asker, command.kind(), null, wished));
    }

    private static Result result(StartedTake started) {
        if (started instanceof StartedTake.InForce inForce) {
            TakeId take = inForce.take().id();
            return inForce.isNew() ? new Result.Started(take) : new Result.AlreadyActive(take);
        }
        return switch (((StartedTake.Refused) started).reason()) {
            case SESSION_GONE -> new Result.NotAdmitted();
            case SESSION_ENDED, NOT_WANTED -> new Result.NotRecordable("The meeting is over.");
            case CONSENT_REFUSED -> new Result.NotRecordable("Somebody in this meeting refuses to be recorded.");
        };
    }
}
