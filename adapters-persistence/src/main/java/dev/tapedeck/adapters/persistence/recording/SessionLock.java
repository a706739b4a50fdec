package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.OpenResult.Reason;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Locks the session of a recording that is being opened, and returns why it may not be recorded. */
final class SessionLock {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);

    private SessionLock() {}

    private record State(boolean isEnded, boolean wantsRecording) {}

    /** Empty when the session may be recorded, or the recording has none. */
    static Optional<OpenResult> refusal(Handle handle, Visibility visibility, Recording fresh) {
        SessionId session = fresh.links().session();
        return session == null
                ? Optional.empty()
                : reason(handle, visibility, session, fresh).map(OpenResult.Refused::new);
    }

    private static Optional<Reason> reason(Handle handle, Visibility visibility, SessionId session, Recording fresh) {
        Optional<State> state = visibility
                .query(handle, SQL.get("lockSession"))
                .bind("session", session.value())
                .map((row, context) -> state(row.getString("status"), row.getBoolean("recording_enabled")))
                .findOne();
        if (state.isEmpty()) {
            return Optional.of(Reason.SESSION_GONE);
        }
        Initiator initiator = fresh.links().initiator();
        boolean isRefused = initiator != null && isRefused(handle, session);
        return Reason.against(initiator, state.get().isEnded(), state.get().wantsRecording(), isRefused);
    }

    private static State state(String status, boolean recordingEnabled) {
        return new State(status.equals("ended"), status.equals("live") && recordingEnabled);
    }

    private static boolean isRefused(Handle handle, SessionId session) {
        return handle.createQuery(SQL.get("isRefused"))
                .bind("session", session.value())
                .mapTo(Boolean.class)
                .one();
    }
}
