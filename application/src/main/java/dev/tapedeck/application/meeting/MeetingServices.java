package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.PlatformRooms;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;
import java.util.Set;

/** Puts the meeting use cases together. */
public final class MeetingServices {
    private MeetingServices() {}

    public static MeetingUseCases of(
            Storage storage,
            MediaStore store,
            PlatformRooms platforms,
            CaptureEngines engines,
            RecordingServices services,
            TapedeckSettings settings,
            IdSource ids,
            InstantSource clock) {
        SessionRepository sessions = storage.port(SessionRepository.class);
        RecordingRepository recordings = storage.port(RecordingRepository.class);
        MeetingDoor door = new MeetingDoor(sessions);
        MeetingViews views = new MeetingViews(door, sessions, recordings);
        return new MeetingUseCases(
                new CreateMeetingService(sessions, platforms, engines, defaultKinds(settings), clock),
                (caller, id, right) -> door.admit(caller, id, right).isPresent(),
                new FindMeetingService(door, views),
                new JoinMeetingService(door, views, platforms, ids, clock),
                new StartMeetingRecordingService(door, sessions, services.starter(), engines, settings.maxDuration()),
                new StopMeetingRecordingService(door, recordings, services.stopper()),
                new LocateCloudRecordingService(door, views, recordings, store, settings.addressesValidFor()));
    }

    private static Set<TakeKind> defaultKinds(TapedeckSettings settings) {
        return settings.recordingEnabledByDefault()
                ? settings.meetingKinds()
                : Set.of();
    }
}
