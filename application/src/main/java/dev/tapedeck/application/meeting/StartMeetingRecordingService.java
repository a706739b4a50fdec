package dev.tapedeck.application.meeting;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.start.RecordingStarter.StartedTake;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts one take; the platform itself is asked by a job, so that a request never waits for it. */
final class StartMeetingRecordingService implements StartMeetingRecordingUseCase {
    private final MeetingDoor door;
    private final SessionRepository sessions;
    private final RecordingStarter starter;
    private final CaptureEngines engines;
    private final Duration maxDuration;

    StartMeetingRecordingService(
            MeetingDoor door,
            SessionRepository sessions,
            RecordingStarter starter,
            CaptureEngines engines,
            Duration maxDuration) {
        this.door = door;
        this.sessions = sessions;
        this.starter = starter;
        this.engines = engines;
        this.maxDuration = maxDuration;
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
        return sessions.isRefused(meeting.get().id())
                ? new Result.NotRecordable("Somebody in this meeting refuses to be recorded.")
                : start(meeting.get(), command);
    }

    private boolean isRecordable(Session meeting, TakeKind kind) {
        return engines.of(meeting.provider())
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
        return starter.startTake(meeting, asker, command.kind(), null, wished, maxDuration);
    }

    private static Result result(StartedTake started) {
        TakeId take = started.take().id();
        return started.isNew() ? new Result.Started(take) : new Result.AlreadyActive(take);
    }
}
