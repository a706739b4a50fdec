package dev.tapedeck.application.counterexample;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.participant.ParticipantRepository;

public record ActionThatForgetsItsActor(ParticipantRepository participants) {
    boolean isOccupied(Actor actor, SessionId session) {
        return !participants.ofSession(session).isEmpty();
    }
}
