package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import java.util.Optional;

/**
 * Checks why the session of a recording may no longer be recorded. The check when opening has passed; this one finds a
 * later end or refusal that was not carried out because its process died. Thread-safe.
 */
public final class SessionObjection {
    private final SessionRepository sessions;
    private final ConsentRepository consents;

    public SessionObjection(Kernel kernel) {
        this.sessions = kernel.port(SessionRepository.class);
        this.consents = kernel.port(ConsentRepository.class);
    }

    /** Whether the session has ended or was deleted. */
    public boolean isOver(Recording recording) {
        SessionId session = recording.links().session();
        return session != null
                && sessions.find(session).filter(found -> !found.isEnded()).isEmpty();
    }

    /** Whether a participant of the session refuses to be recorded. */
    public boolean isRefused(Recording recording) {
        SessionId session = recording.links().session();
        return session != null && consents.isRefused(session);
    }

    public Optional<RecordingFailure> against(Recording recording) {
        if (isOver(recording)) {
            return Optional.of(
                    failure(FailureCode.SESSION_ENDED, "The session ended before its recording could begin."));
        }
        return isRefused(recording)
                ? Optional.of(
                        failure(FailureCode.CONSENT_REFUSED, "A participant of the session refuses to be recorded."))
                : Optional.empty();
    }

    private static RecordingFailure failure(FailureCode code, String message) {
        return new RecordingFailure(code, Blame.CALLER, false, message);
    }
}
