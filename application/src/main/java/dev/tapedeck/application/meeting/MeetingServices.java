package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Set;


/** Puts the meeting use cases together. */
public final class MeetingServices {
    private MeetingServices() {}

    public static MeetingUseCases of(Kernel kernel) {
        SessionRepository sessions = kernel.port(SessionRepository.class);
        RecordingRepository recordings = kernel.port(RecordingRepository.class);
        Platforms platforms = kernel.platforms();
        MeetingDoor door = new MeetingDoor(sessions);
        MeetingViews views = new MeetingViews(door, sessions, recordings);
        return new MeetingUseCases(
                new CreateMeetingService(
                        sessions, platforms, platforms, defaultKinds(kernel.settings()), kernel.clock()),
                (caller, id, right) -> door.admit(caller, id, right).isPresent(),
                new FindMeetingService(door, views),
                new JoinMeetingService(door, views, platforms, kernel.ids(), kernel.clock()),
                new StartMeetingRecordingService(door, new RecordingStarter(kernel), platforms),
                new StopMeetingRecordingService(door, recordings, new RecordingStopper(kernel)),
                new LocateCloudRecordingService(
                        door, views, recordings, kernel.media(), kernel.settings().addressesValidFor()));
    }

    private static Set<TakeKind> defaultKinds(TapedeckSettings settings) {
        return settings.recordingEnabledByDefault() ? settings.meetingKinds() : Set.of();
    }
}
