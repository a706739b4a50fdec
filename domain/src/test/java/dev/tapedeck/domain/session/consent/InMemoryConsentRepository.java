package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import java.util.HashMap;
import java.util.Map;

/** The latest decision of each participant in a map. Thread-safe. */
public final class InMemoryConsentRepository implements ConsentRepository {
    private record Key(SessionId session, String participant) {}

    private final Map<Key, Consent> consents = new HashMap<>();
    private final InMemorySessionRepository sessions;

    public InMemoryConsentRepository(InMemorySessionRepository sessions) {
        this.sessions = sessions;
        sessions.onRemoval(this::forget);
    }

    private synchronized void forget(SessionId session) {
        consents.keySet().removeIf(key -> key.session().equals(session));
    }

    @Override
    public synchronized void add(Actor actor, Consent consent) {
        if (sessions.find(actor, consent.session()).isPresent()) {
            consents.merge(
                    new Key(consent.session(), consent.participant()),
                    consent,
                    (known, further) -> further.at().isBefore(known.at()) ? known : further);
        }
    }

    @Override
    public synchronized boolean isRefused(SessionId session) {
        return consents.values().stream().anyMatch(consent -> consent.session().equals(session) && !consent.isGiven());
    }
}
