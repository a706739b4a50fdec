package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.meeting.Meetings.StartedTake;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.ConsentRepository;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts one take; the platform itself is called by a job, so that a request never waits for it. */
final class StartMeetingRecording {
    private final Kernel kernel;
    private final ConsentRepository consents;
    private final RecordingStarter starter;

    StartMeetingRecording(Kernel kernel, RecordingStarter starter) {
        this.kernel = kernel;
        this.consents = kernel.port(ConsentRepository.class);
        this.starter = starter;
    }

    Result<StartedTake> start(Session meeting, StartRecording command) {
        if (!isRecordable(meeting, command.kind())) {
            return Result.refused(notRecorded(command.kind()));
        }
        if (meeting.isEnded()) {
            return notRecordable("The meeting is over.");
        }
        return consents.isRefused(meeting.id())
                ? notRecordable("Somebody in this meeting refuses to be recorded.")
                : startTake(meeting, command);
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
        // A recording that was stopped just then gets no further take, and makes room for a new one.
        return tryToStart(meeting, command, wished)
                .or(() -> tryToStart(meeting, command, wished))
                .map(Result::done)
                .orElseGet(() -> notRecordable("The recording of this meeting is paused or stopping."));
    }

    private Optional<StartedTake> tryToStart(Session meeting, StartRecording command, @Nullable TakeId wished) {
        Initiator initiator = command.caller().initiatorIn(meeting);
        return starter.startTake(
                        meeting, initiator, command.kind(), null, wished, kernel.settings().maxDuration())
                .map(started -> new StartedTake(started.take().id(), started.isNew()));
    }
}
