package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Participant;
import java.util.List;
import java.util.Optional;

/** Lists who is and was in a session. */
@FunctionalInterface
public interface ListParticipantsUseCase {
    Optional<List<Participant>> participants(Actor actor, SessionId id);
}
