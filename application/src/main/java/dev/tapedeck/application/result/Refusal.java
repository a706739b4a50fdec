package dev.tapedeck.application.result;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import org.jspecify.annotations.Nullable;

/** Why an action was not carried out. What is foreign and what does not exist is refused alike. */
public sealed interface Refusal {
    /**
     * It does not exist, or not for the one who asks.
     *
     * @param field of the request that names it; null for what the request is about
     */
    record NotFound(@Nullable String field) implements Refusal {}

    /** Only callers with an identity may do this, and the caller has shown none. */
    record SignInRequired() implements Refusal {}

    /**
     * The access token is not accepted.
     *
     * @param code stable, for programs: {@code token_malformed}, {@code token_expired}, {@code token_invalid}
     * @param reason for people; holds nothing of the token
     */
    record TokenRejected(String code, String reason) implements Refusal {}

    /** The caller may not do this. */
    record NotPermitted(Restriction restriction) implements Refusal {}

    /** What forbids it. */
    enum Restriction {
        DOWNLOAD_NOT_PERMITTED,
        PLAYBACK_TOKEN_INVALID,
        PLAYBACK_TOKEN_EXPIRED,
        PLAYBACK_TOKEN_REVOKED,
        /** A webhook was not proven to come from its provider. */
        SIGNATURE_INVALID
    }

    /**
     * It cannot be done as things stand.
     *
     * @param reason a sentence for people, or the rest of one where {@link Cause} says so
     * @param field of the request that is in the way, in the spelling of the API; null for none
     */
    record Conflict(Cause cause, String reason, @Nullable String field) implements Refusal {
        public Conflict(Cause cause, String reason) {
            this(cause, reason, null);
        }
    }

    /** What stands in the way. */
    enum Cause {
        /** The session or meeting cannot be recorded: it has ended, or somebody refuses; {@code reason} is a sentence. */
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
     * A value that is well-formed breaks a rule.
     *
     * @param field in the spelling of the API
     * @param reason the rest of a sentence that begins with the field
     */
    record Invalid(String field, String reason) implements Refusal {}

    /**
     * The provider is not set up in this installation.
     *
     * @param field what the API calls it: {@code provider} or {@code platform}
     */
    record NotConfigured(ProviderKind provider, String field) implements Refusal {}

    /** The source may not be recorded; judged without connecting to it. */
    record SourceRefused(RecordingFailure failure) implements Refusal {}

    /**
     * It is being made; the same request succeeds in a few seconds.
     *
     * @param subject begins the sentence "… is being made."
     */
    record Preparing(String subject) implements Refusal {
        public Preparing() {
            this("This");
        }
    }

    /** A provider keeps it, and gives no file of it out. */
    record KeptElsewhere() implements Refusal {}

    /** What the request is about does not exist, or not for the one who asks. */
    static Refusal notFound() {
        return new NotFound(null);
    }

    /**
     * Another owner's session uses the room.
     *
     * @param field that names the room, in the spelling of the API
     */
    static Refusal roomTaken(String field) {
        return new Conflict(Cause.ROOM_TAKEN, "Somebody else meets in this room. Choose another name.", field);
    }
}
