package dev.tapedeck.adapters.http.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The verification of bearer tokens: either by a shared secret (HS256), or by the keys that an issuer publishes (RS256,
 * PS256, ES256).
 *
 * @param secret at least 32 bytes in UTF-8, or null
 * @param jwksUrl the address of the issuer's published keys, or null; anybody who controls its responses can forge
 *     tokens
 * @param issuer the required {@code iss}, or null to skip this check
 * @param audience the required {@code aud}, or null to skip this check
 */
public record JwtConfig(
        @Nullable String secret,
        @Nullable URI jwksUrl,
        @Nullable String issuer,
        @Nullable String audience,
        InstantSource clock) {
    public static final int SECRET_BYTES_MIN = 32;

    public JwtConfig {
        if ((secret == null) == (jwksUrl == null)) {
            throw new IllegalArgumentException("exactly one of secret and jwksUrl must be given");
        }
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException("secret must have at least " + SECRET_BYTES_MIN + " bytes");
        }
    }

    public static JwtConfig ofSecret(String secret, InstantSource clock) {
        return new JwtConfig(secret, null, null, null, clock);
    }

    public static JwtConfig ofJwks(URI jwksUrl, InstantSource clock) {
        return new JwtConfig(null, jwksUrl, null, null, clock);
    }

    public JwtConfig requiring(@Nullable String newIssuer, @Nullable String newAudience) {
        return new JwtConfig(secret, jwksUrl, newIssuer, newAudience, clock);
    }

    @Override
    public String toString() {
        return "JwtConfig[secret=hidden, jwksUrl=" + jwksUrl + ", issuer=" + issuer + ", audience=" + audience + "]";
    }
}
