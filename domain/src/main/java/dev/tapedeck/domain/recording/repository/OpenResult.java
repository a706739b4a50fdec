package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.Initiator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of opening a recording. */
public sealed interface OpenResult {
    /**
     * The open recording, new or existing.
     *
     * @throws IllegalStateException when opening was refused
     */
    Recording recording();

    /** The recording is new, and its engine must be called. */
    record Opened(Recording recording) implements OpenResult {}

    /** The session is already being recorded, or the same request was carried out before: this is that recording. */
    record AlreadyOpen(Recording recording) implements OpenResult {}

    /** The session may not be recorded; nothing was written. */
    record Refused(Reason reason) implements OpenResult {
        @Override
        public Recording recording() {
            throw new IllegalStateException("the recording was not opened: " + reason);
        }
    }

    /** Why a session may not be recorded. */
    enum Reason {
        /** The session was deleted. */
        SESSION_GONE,
        SESSION_ENDED,
        /** Automatic recording is turned off, or the session is not live. */
        NOT_WANTED,
        /** A participant refuses to be recorded. */
        CONSENT_REFUSED;

        /**
         * Why an existing session may not be recorded, if so. Every store uses this rule.
         *
         * @param initiator the initiator; null for an imported run, which is never refused
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
