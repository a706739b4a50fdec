package dev.tapedeck.domain.access;

/**
 * Outbound port: checks the bearer tokens of callers. Thread-safe. Never throws for a bad token; throws {@link
 * IdentityUnavailable} when the issuer's keys cannot be fetched; a later try may succeed.
 */
@FunctionalInterface
public interface AccessTokens {
    TokenVerdict verify(String token);
}
