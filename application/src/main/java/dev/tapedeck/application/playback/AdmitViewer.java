package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.PlaybackTokens;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks a playback token: first signature and expiry, without a query, then that its recording exists and the token is
 * not revoked.
 */
final class AdmitViewer {
    private final Kernel kernel;
    private final Supplier<PlaybackTokens> tokens;
    private final GrantedRecordings recordings;
    private final PlaybackRevocations revocations;

    AdmitViewer(Kernel kernel, Supplier<PlaybackTokens> tokens) {
        this.kernel = kernel;
        this.tokens = tokens;
        this.recordings = new GrantedRecordings(kernel);
        this.revocations = kernel.port(PlaybackRevocations.class);
    }

    Result<PlaybackGrant> admit(String token) {
        Optional<PlaybackGrant> trusted = kernel.tokens().find(token);
        return trusted.isPresent() ? Result.done(trusted.get()) : lookUp(token);
    }

    private Result<PlaybackGrant> lookUp(String token) {
        Optional<PlaybackGrant> grant = tokens.get().read(token);
        if (grant.isEmpty()) {
            return refused(Restriction.PLAYBACK_TOKEN_INVALID);
        }
        if (grant.get().isExpired(kernel.now())) {
            return refused(Restriction.PLAYBACK_TOKEN_EXPIRED);
        }
        if (recordings.find(grant.get()).isEmpty() || isRevoked(grant.get())) {
            return refused(Restriction.PLAYBACK_TOKEN_REVOKED);
        }
        kernel.tokens().remember(token, grant.get());
        return Result.done(grant.get());
    }

    private boolean isRevoked(PlaybackGrant grant) {
        return revocations
                .revokedBefore(grant.recording())
                .filter(before -> grant.issuedAt().isBefore(before))
                .isPresent();
    }

    private static Result<PlaybackGrant> refused(Restriction restriction) {
        return Result.refused(new Refusal.NotPermitted(restriction));
    }
}
