package dev.tapedeck.application.session;

import dev.tapedeck.application.TapedeckSettings;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.RecordingStarter;
import dev.tapedeck.application.recording.RecordingStopper;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;

/** Puts the session use cases together. */
public final class SessionServices {
    private SessionServices() {}

    public static SessionUseCases of(
            Storage storage,
            RecordingStarter starter,
            RecordingStopper stopper,
            CaptureEngines engines,
            TapedeckSettings settings,
            InstantSource clock) {
        SessionRepository sessions = storage.sessions();
        SessionRecorder recorder =
                new SessionRecorder(sessions, storage.recordings(), starter, stopper, settings.maxDuration());
        SessionChanges changes = new SessionChanges(sessions);
        EndSessionService end = new EndSessionService(changes, recorder, clock);
        return new SessionUseCases(
                new CreateSessionService(sessions, recorder, engines, settings.recordingEnabledByDefault(), clock),
                new FindSessionService(sessions, storage.recordings()),
                sessions::list,
                new UpdateSessionService(changes, recorder),
                end,
                new DeleteSessionService(end, sessions),
                new PostMessageService(sessions, clock),
                (actor, id) -> sessions.find(actor, id).map(session -> sessions.participants(id)));
    }
}
