package dev.tapedeck.application.meeting;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.view.MeetingView;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actions of meetings. Each action in an existing meeting first checks the right that it needs. */
final class MeetingActions implements Meetings {
    private final Permissions permissions;
    private final MeetingViews views;
    private final RecordingRepository recordings;
    private final RecordingStopper stopper;
    private final CreateMeeting create;
    private final JoinMeeting join;
    private final StartMeetingRecording start;
    private final CloudRecordingLookup cloudRecordings;

    MeetingActions(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.views = new MeetingViews(kernel);
        this.recordings = kernel.port(RecordingRepository.class);
        this.stopper = new RecordingStopper(kernel);
        this.create = new CreateMeeting(kernel);
        this.join = new JoinMeeting(kernel);
        this.start = new StartMeetingRecording(kernel);
        this.cloudRecordings = new CloudRecordingLookup(kernel);
    }

    @Override
    public Result<Created> create(Create command) {
        return create.create(command);
    }

    @Override
    public Result<Session> admit(MeetingCaller caller, SessionId meeting, AnonymousRight right) {
        return permissions.meeting(caller, meeting, right);
    }

    @Override
    public Result<MeetingView> find(MeetingCaller caller, SessionId id) {
        return permissions.meeting(caller, id, AnonymousRight.READ).map(meeting -> views.of(caller, meeting));
    }

    @Override
    public Result<Joined> join(Join command) {
        return permissions
                .meeting(command.caller(), command.meeting(), AnonymousRight.JOIN)
                .flatMap(meeting -> join.join(meeting, command));
    }

    @Override
    public Result<StartedTake> startRecording(StartRecording command) {
        return permissions
                .meeting(command.caller(), command.meeting(), AnonymousRight.START)
                .flatMap(meeting -> start.start(meeting, command));
    }

    @Override
    public Result<Optional<Recording>> stopRecording(MeetingCaller caller, SessionId id) {
        return permissions.meeting(caller, id, AnonymousRight.START).map(this::stopRecording);
    }

    /** For the owner, whose recording it is. */
    private Optional<Recording> stopRecording(Session meeting) {
        Actor owner = Actor.of(meeting.owner());
        return recordings.findOpen(owner, meeting.id()).map(open -> stopper.stop(owner, open));
    }

    @Override
    public Result<CloudRecording> cloudRecording(MeetingCaller caller, SessionId id, @Nullable RecordingId wanted) {
        return permissions
                .meeting(caller, id, AnonymousRight.PLAY)
                .flatMap(meeting -> cloudRecordings.find(meeting, wanted));
    }
}
