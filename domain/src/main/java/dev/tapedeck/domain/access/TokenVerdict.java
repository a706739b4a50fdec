package dev.tapedeck.domain.access;

/** The result of checking an access token. */
public sealed interface TokenVerdict {
    /** The signature is valid and the token is in force. */
    record Accepted(Caller caller) implements TokenVerdict {}

    /**
     * The token is not accepted.
     *
     * @param code stable, for programs: {@code token_malformed}, {@code token_expired}, {@code token_invalid}
     * @param reason for people; contains no part of the token
     */
    record Rejected(String code, String reason) implements TokenVerdict {}
}
