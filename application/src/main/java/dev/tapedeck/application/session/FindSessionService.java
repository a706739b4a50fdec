package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Optional;

/** Shows one of the actor's sessions with the recording that runs in it. */
final class FindSessionService implements FindSessionUseCase {
    private final SessionRepository sessions;
    private final RecordingRepository recordings;

    FindSessionService(SessionRepository sessions, RecordingRepository recordings) {
        this.sessions = sessions;
        this.recordings = recordings;
    }

    @Override
    public Optional<Result> find(Actor actor, SessionId id) {
        return sessions.find(actor, id)
                .map(session ->
                        new Result(session, recordings.findOpen(actor, id).orElse(null)));
    }
}
