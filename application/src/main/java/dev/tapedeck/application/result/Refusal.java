package dev.tapedeck.application.result;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import org.jspecify.annotations.Nullable;

/** Why an action was not carried out. Another owner's object is refused exactly like one that does not exist. */
public sealed interface Refusal {
    /**
     * It does not exist, or the caller may not see it.
     *
     * @param field the field of the request that names it; null for the resource of the request itself
     */
    record NotFound(@Nullable String field) implements Refusal {}

    /** Only signed-in callers may do this, and the request has no access token. */
    record SignInRequired() implements Refusal {}

    /**
     * The access token is not accepted.
     *
     * @param code stable, for programs: {@code token_malformed}, {@code token_expired}, {@code token_invalid}
     * @param reason for people; contains no part of the token
     */
    record TokenRejected(String code, String reason) implements Refusal {}

    /** The caller may not do this. */
    record NotPermitted(Restriction restriction) implements Refusal {}

    /** The reason. */
    enum Restriction {
        DOWNLOAD_NOT_PERMITTED,
        PLAYBACK_TOKEN_INVALID,
        PLAYBACK_TOKEN_EXPIRED,
        PLAYBACK_TOKEN_REVOKED,
        /** A webhook was not proven to come from its provider. */
        SIGNATURE_INVALID
    }

    /**
     * It cannot be done in the current state.
     *
     * @param reason a sentence for people, or the rest of one where {@link Cause} says so
     * @param field the field of the request that causes the conflict, in the spelling of the API; null for none
     */
    record Conflict(Cause cause, String reason, @Nullable String field) implements Refusal {
        public Conflict(Cause cause, String reason) {
            this(cause, reason, null);
        }
    }

    /** The cause of a conflict. */
    enum Cause {
        /**
         * The session or meeting cannot be recorded: it has ended, or a participant refuses; {@code reason} is a
         * sentence.
         */
        NOT_RECORDABLE,
        /** {@code reason} ends the sentence "It cannot be done now: …". */
        CANNOT_PAUSE,
        /** {@code reason} ends the sentence "It cannot be done now: …". */
        CANNOT_RESUME,
        /** Another owner's session uses the room. */
        ROOM_TAKEN,
        MEETING_ENDED
    }

    /**
     * A well-formed value breaks a rule.
     *
     * @param field in the spelling of the API
     * @param reason the rest of a sentence that begins with the field
     */
    record Invalid(String field, String reason) implements Refusal {}

    /**
     * The provider is not configured in this installation.
     *
     * @param field its name in the API: {@code provider} or {@code platform}
     */
    record NotConfigured(ProviderKind provider, String field) implements Refusal {}

    /** The source may not be recorded; checked without connecting to it. */
    record SourceRefused(RecordingFailure failure) implements Refusal {}

    /**
     * It is being made; the same request will succeed in a few seconds.
     *
     * @param subject begins the sentence "… is being made."
     */
    record Preparing(String subject) implements Refusal {
        public Preparing() {
            this("This");
        }
    }

    /** It is hosted by a provider that offers no file. */
    record KeptElsewhere() implements Refusal {}

    /** The resource of the request does not exist, or the caller may not see it. */
    static Refusal notFound() {
        return new NotFound(null);
    }

    /**
     * Another owner's session uses the room.
     *
     * @param field the field that names the room, in the spelling of the API
     */
    static Refusal roomTaken(String field) {
        return new Conflict(Cause.ROOM_TAKEN, "Another meeting uses this room. Choose another name.", field);
    }
}
