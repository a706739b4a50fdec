package dev.tapedeck.application.session;

import dev.tapedeck.domain.session.Session;
import java.util.Optional;

/** Changes a session, and lets its recording follow the toggle. */
final class UpdateSessionService implements UpdateSessionUseCase {
    private final SessionChanges changes;
    private final SessionRecorder recorder;

    UpdateSessionService(SessionChanges changes, SessionRecorder recorder) {
        this.changes = changes;
        this.recorder = recorder;
    }

    @Override
    public Optional<Session> update(Command command) {
        return changes.change(command.actor(), command.id(), session -> changed(session, command))
                .map(this::follow);
    }

    private static Session changed(Session session, Command command) {
        Session titled = command.title() == null ? session : session.titled(command.title());
        return command.recordingEnabled() == null ? titled : titled.recording(command.recordingEnabled());
    }

    private Session follow(SessionChanges.Changed changed) {
        boolean before = changed.before().recordingEnabled();
        boolean after = changed.after().recordingEnabled();
        if (after && !before) {
            recorder.follow(changed.after());
        }
        if (before && !after) {
            recorder.turnOff(changed.after());
        }
        return changed.after();
    }
}
