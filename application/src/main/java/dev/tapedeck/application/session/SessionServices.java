package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.ProviderRooms;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;
import java.util.List;

/** Puts the session use cases together, with what lets sessions follow their rooms. */
public final class SessionServices {
    private final Storage storage;
    private final CaptureEngines engines;
    private final TapedeckSettings settings;
    private final InstantSource clock;
    private final SessionChanges changes;
    private final SessionRecorder recorder;
    private final RecordingDeletion deletion;
    private final SessionPresence presence;

    public SessionServices(
            Storage storage,
            RecordingServices recordings,
            RecordingDeletion deletion,
            TapedeckSettings settings,
            IdSource ids,
            InstantSource clock) {
        this.storage = storage;
        this.engines = recordings.engines();
        this.settings = settings;
        this.clock = clock;
        SessionRepository sessions = storage.port(SessionRepository.class);
        this.changes = new SessionChanges(sessions);
        this.recorder = new SessionRecorder(
                sessions,
                storage.port(RecordingRepository.class),
                recordings.starter(),
                recordings.stopper(),
                recordings.followUp(),
                deletion,
                settings.maxDuration());
        this.deletion = deletion;
        this.presence = new SessionPresence(sessions, changes, recorder, recordings.eachTrack(), ids, clock);
    }

    /** What happens in rooms is told to this. */
    public SessionPresence presence() {
        return presence;
    }

    /** Platforms are asked who is in their rooms. */
    public void registerJobs(List<ProviderRooms> platforms, RepairCounter repairs) {
        RoomCensus census = new RoomCensus(storage.port(SessionRepository.class), presence, recorder, clock);
        WatchRooms watch = new WatchRooms(platforms, storage.port(SessionRepository.class), census, new RoomLooks(clock), repairs);
        storage.port(JobQueue.class).repeat(JobName.POLL_ROOMS, WatchRooms.EVERY, watch);
    }

    public SessionUseCases useCases() {
        SessionRepository sessions = storage.port(SessionRepository.class);
        EndSessionService end = new EndSessionService(sessions, changes, recorder, clock);
        return new SessionUseCases(
                new CreateSessionService(sessions, recorder, engines, settings.recordingEnabledByDefault(), clock),
                new FindSessionService(sessions, storage.port(RecordingRepository.class)),
                sessions::list,
                new UpdateSessionService(changes, recorder),
                end,
                new DeleteSessionService(end, sessions),
                new PostMessageService(sessions, clock),
                new GiveConsentService(sessions, deletion, clock),
                (actor, id) -> sessions.find(actor, id).map(session -> sessions.participants(id)));
    }
}
