package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.Sessions.Update;
import dev.tapedeck.application.session.room.SessionChanges;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;

/** Changes a session, and starts or stops its recording when recording was turned on or off. */
final class UpdateSession {
    private final SessionChanges changes;
    private final SessionRecorder recorder;

    UpdateSession(Kernel kernel) {
        this.changes = new SessionChanges(kernel);
        this.recorder = new SessionRecorder(kernel);
    }

    Optional<Session> update(Update command) {
        return changes.change(command.actor(), command.id(), session -> changed(session, command))
                .map(changed -> startOrStop(command.actor(), changed));
    }

    private static Session changed(Session session, Update command) {
        Session titled = command.title() == null ? session : session.titled(command.title());
        return command.recordingEnabled() == null ? titled : titled.recording(command.recordingEnabled());
    }

    private Session startOrStop(Actor actor, SessionChanges.Changed changed) {
        boolean before = changed.before().recordingEnabled();
        boolean after = changed.after().recordingEnabled();
        if (after && !before) {
            recorder.startIfWanted(changed.after());
        }
        if (before && !after) {
            recorder.recordingDisabled(actor, changed.after());
        }
        return changed.after();
    }
}
