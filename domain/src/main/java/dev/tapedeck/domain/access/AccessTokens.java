package dev.tapedeck.domain.access;

/**
 * Outbound port: checks the bearer tokens of callers. Thread-safe. Never throws for a bad token; throws {@link
 * IdentityUnavailable} when the issuer's keys cannot be fetched, which a retry may cure.
 */
@FunctionalInterface
public interface AccessTokens {
    TokenVerdict verify(String token);
}
