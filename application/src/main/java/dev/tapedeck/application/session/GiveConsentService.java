package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.domain.session.Consent;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps the word before it deletes, so that a recording that starts meanwhile sees it. */
final class GiveConsentService implements GiveConsentUseCase {
    private final SessionRepository sessions;
    private final RecordingDeletion deletion;
    private final InstantSource clock;

    GiveConsentService(SessionRepository sessions, RecordingDeletion deletion, InstantSource clock) {
        this.sessions = sessions;
        this.deletion = deletion;
        this.clock = clock;
    }

    @Override
    public Optional<Consent> give(Command command) {
        if (sessions.find(command.actor(), command.session()).isEmpty()) {
            return Optional.empty();
        }
        Consent consent = new Consent(command.session(), command.participant(), command.isGiven(), clock.instant());
        sessions.add(consent);
        if (!consent.isGiven()) {
            deletion.deleteAll(consent.session());
        }
        return Optional.of(consent);
    }
}
