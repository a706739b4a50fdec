package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.Initiator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of asking for a recording. */
public sealed interface OpenResult {
    /**
     * The recording to go on with.
     *
     * @throws IllegalStateException when it was refused
     */
    Recording recording();

    /** It is new, and its engine is to be called. */
    record Opened(Recording recording) implements OpenResult {}

    /** The session was being recorded, or the same request was carried out before: this is that recording. */
    record AlreadyOpen(Recording recording) implements OpenResult {}

    /** Its session may not be recorded; nothing was written. */
    record Refused(Reason reason) implements OpenResult {
        @Override
        public Recording recording() {
            throw new IllegalStateException("nothing was opened: " + reason);
        }
    }

    /** Why a session may not be recorded. */
    enum Reason {
        /** It was removed. */
        SESSION_GONE,
        SESSION_ENDED,
        /** It was to record itself, and recording is turned off, or it is not live. */
        NOT_WANTED,
        /** Somebody in it refuses to be recorded. */
        CONSENT_REFUSED;

        /**
         * What stands against recording a session that exists; the one rule, for every store.
         *
         * @param initiator who asks; null for a run that was found at a provider, which nothing stands against
         */
        public static Optional<Reason> against(
                @Nullable Initiator initiator, boolean isEnded, boolean wantsRecording, boolean isRefused) {
            if (initiator == null) {
                return Optional.empty();
            }
            if (isEnded) {
                return Optional.of(SESSION_ENDED);
            }
            if (isRefused) {
                return Optional.of(CONSENT_REFUSED);
            }
            return initiator == Initiator.SESSION && !wantsRecording ? Optional.of(NOT_WANTED) : Optional.empty();
        }
    }
}
