package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;

/** Hands out the token under which a recording plays. */
@FunctionalInterface
public interface GrantPlaybackUseCase {
    /** A token and what it permits. The token is a secret of whoever may watch. */
    record Granted(String token, PlaybackGrant grant) {
        @Override
        public String toString() {
            return "Granted[token=hidden, grant=" + grant + "]";
        }
    }

    /** A token for a recording that its owner has just read. Local arithmetic. */
    Granted grant(Recording recording);
}
