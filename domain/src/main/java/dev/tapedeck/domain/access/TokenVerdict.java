package dev.tapedeck.domain.access;

/** What a check of an access token found. */
public sealed interface TokenVerdict {
    /** Genuine and in force. */
    record Accepted(Caller caller) implements TokenVerdict {}

    /**
     * Not to be believed.
     *
     * @param code stable, for programs: {@code token_malformed}, {@code token_expired}, {@code token_invalid}
     * @param reason for people; holds nothing of the token
     */
    record Rejected(String code, String reason) implements TokenVerdict {}
}
