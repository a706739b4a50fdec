package dev.tapedeck.application.session;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.session.Sessions.NewConsent;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import java.util.Optional;

/**
 * Stores a participant's decision. It is stored before recordings are deleted, so that a recording that starts
 * meanwhile sees it.
 */
final class GiveConsent {
    private final Kernel kernel;
    private final Permissions permissions;
    private final ConsentRepository consents;
    private final RecordingDeletion deletion;

    GiveConsent(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.consents = kernel.port(ConsentRepository.class);
        this.deletion = new RecordingDeletion(kernel);
    }

    Optional<Consent> give(NewConsent command) {
        if (permissions.session(command.actor(), command.session()).isEmpty()) {
            return Optional.empty();
        }
        Consent consent = new Consent(command.session(), command.participant(), command.isGiven(), kernel.now());
        consents.add(command.actor(), consent);
        if (!consent.isGiven()) {
            deletion.deleteAll(command.actor(), consent.session());
        }
        return Optional.of(consent);
    }
}
