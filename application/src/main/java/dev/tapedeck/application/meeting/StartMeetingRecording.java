package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.meeting.Meetings.StartedTake;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.recording.start.TakeStart;
import dev.tapedeck.application.recording.start.WantedTake;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts one take. A job calls the platform, so that a request never waits for it. */
final class StartMeetingRecording {
    private final Kernel kernel;
    private final RecordingStarter starter;

    StartMeetingRecording(Kernel kernel) {
        this.kernel = kernel;
        this.starter = new RecordingStarter(kernel);
    }

    Result<StartedTake> start(Session meeting, StartRecording command) {
        if (!isRecordable(meeting, command.kind())) {
            return Result.refused(notRecorded(command.kind()));
        }
        if (meeting.isEnded()) {
            return notRecordable("The meeting has ended.");
        }
        return startTake(meeting, command);
    }

    private boolean isRecordable(Session meeting, TakeKind kind) {
        return kernel.platforms()
                .engine(meeting.provider())
                .filter(engine -> engine.abilities().kinds().contains(kind))
                .isPresent();
    }

    private static Refusal notRecorded(TakeKind kind) {
        String type = MeetingRecordingType.nameOf(kind);
        return new Refusal.Invalid(
                "type", "must not be " + type + ", which the platform of this meeting does not record here");
    }

    private static Result<StartedTake> notRecordable(String reason) {
        return Result.refused(new Refusal.Conflict(Refusal.Cause.NOT_RECORDABLE, reason));
    }

    private Result<StartedTake> startTake(Session meeting, StartRecording command) {
        @Nullable TakeId wished = command.take() == null ? null : new TakeId(command.take());
        // A recording that was stopped meanwhile gets no more takes; a new recording can be opened instead.
        return tryToStart(meeting, command, wished)
                .or(() -> tryToStart(meeting, command, wished))
                .orElseGet(() -> notRecordable("The recording of this meeting is paused or stopping."));
    }

    private Optional<Result<StartedTake>> tryToStart(Session meeting, StartRecording command, @Nullable TakeId wished) {
        Initiator initiator = command.caller().initiatorIn(meeting);
        return starter.startTake(meeting, new WantedTake(initiator, command.kind(), null, wished))
                .map(started -> result(command, started));
    }

    private static Result<StartedTake> result(StartRecording command, TakeStart started) {
        if (started instanceof TakeStart.InForce inForce) {
            return Result.done(new StartedTake(inForce.take().id(), inForce.isNew()));
        }
        return switch (((TakeStart.Refused) started).reason()) {
            case SESSION_GONE -> Result.refused(command.caller().refusal());
            case SESSION_ENDED, NOT_WANTED -> notRecordable("The meeting has ended.");
            case CONSENT_REFUSED -> notRecordable("A participant of this meeting refuses to be recorded.");
        };
    }
}
