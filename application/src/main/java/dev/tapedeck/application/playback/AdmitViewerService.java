package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks a token's signature and expiry by arithmetic, and then that its recording is there and nobody revoked it. */
final class AdmitViewerService implements AdmitViewerUseCase {
    private final Supplier<PlaybackTokens> tokens;
    private final RecordingRepository recordings;
    private final PlaybackRevocations revocations;
    private final TokenCache admissions;
    private final InstantSource clock;

    AdmitViewerService(
            Supplier<PlaybackTokens> tokens,
            RecordingRepository recordings,
            PlaybackRevocations revocations,
            TokenCache admissions,
            InstantSource clock) {
        this.tokens = tokens;
        this.recordings = recordings;
        this.revocations = revocations;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public Result admit(String token) {
        Optional<PlaybackGrant> trusted = admissions.find(token);
        if (trusted.isPresent()) {
            return new Result.Admitted(trusted.get());
        }
        Optional<PlaybackGrant> grant = tokens.get().read(token);
        if (grant.isEmpty()) {
            return new Result.Refused("playback_token_invalid");
        }
        if (grant.get().isExpired(clock.instant())) {
            return new Result.Refused("playback_token_expired");
        }
        if (isRevoked(grant.get())) {
            return new Result.Refused("playback_token_revoked");
        }
        admissions.remember(token, grant.get());
        return new Result.Admitted(grant.get());
    }

    private boolean isRevoked(PlaybackGrant grant) {
        boolean gone = recordings
                .find(Actor.system(), grant.recording())
                .filter(recording -> !recording.isDeleted())
                .isEmpty();
        return gone
                || revocations
                        .revokedBefore(grant.recording())
                        .filter(before -> grant.issuedAt().isBefore(before))
                        .isPresent();
    }
}
