package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;

/** Decides whether a playback token still counts. */
@FunctionalInterface
public interface AdmitViewerUseCase {
    /** The decision. */
    sealed interface Result {
        record Admitted(PlaybackGrant grant) implements Result {}

        /** Code is {@code playback_token_invalid}, {@code playback_token_expired} or {@code playback_token_revoked}. */
        record Refused(String code) implements Result {}
    }

    /** Fast: a token that was admitted within the last seconds is not looked up again. */
    Result admit(String token);
}
