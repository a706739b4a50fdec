package dev.tapedeck.application.session;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.util.List;
import java.util.Optional;

/** The actions of sessions. An action that is more than a repository call has a class of its own. */
final class SessionActions implements Sessions {
    private final Permissions permissions;
    private final SessionRepository sessions;
    private final ParticipantRepository participants;
    private final RecordingRepository recordings;
    private final CreateSession create;
    private final UpdateSession update;
    private final EndSession end;
    private final PostMessage postMessage;
    private final GiveConsent giveConsent;

    SessionActions(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.sessions = kernel.port(SessionRepository.class);
        this.participants = kernel.port(ParticipantRepository.class);
        this.recordings = kernel.port(RecordingRepository.class);
        this.create = new CreateSession(kernel);
        this.update = new UpdateSession(kernel);
        this.end = new EndSession(kernel);
        this.postMessage = new PostMessage(kernel);
        this.giveConsent = new GiveConsent(kernel);
    }

    @Override
    public Result<Created> create(Create command) {
        return create.create(command);
    }

    @Override
    public Optional<SessionView> find(Actor actor, SessionId id) {
        return permissions.session(actor, id).map(session -> view(actor, session));
    }

    private SessionView view(Actor actor, Session session) {
        return new SessionView(session, recordings.findOpen(actor, session.id()).orElse(null));
    }

    @Override
    public SessionPage list(Actor actor, SessionQuery query) {
        return sessions.list(actor, query);
    }

    @Override
    public Optional<Session> update(Update command) {
        return update.update(command);
    }

    @Override
    public Optional<Session> end(Actor actor, SessionId id) {
        return end.end(actor, id);
    }

    /** Ended before it is deleted, so that its recording does not go on. */
    @Override
    public boolean delete(Actor actor, SessionId id) {
        boolean isEnded = end.end(actor, id).isPresent();
        if (isEnded) {
            sessions.remove(actor, id);
        }
        return isEnded;
    }

    @Override
    public Optional<Message> postMessage(NewMessage command) {
        return postMessage.post(command);
    }

    @Override
    public Optional<Consent> giveConsent(NewConsent command) {
        return giveConsent.give(command);
    }

    @Override
    public Optional<List<ParticipantConnection>> participants(Actor actor, SessionId id) {
        return permissions.session(actor, id).map(session -> participants.ofSession(actor, id));
    }
}
