package dev.tapedeck.adapters.http.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How bearer tokens are checked: by a shared secret (HS256), or by the keys that an issuer publishes (RS256, PS256,
 * ES256); one of the two.
 *
 * @param secret at least 32 bytes in UTF-8, or null
 * @param jwksUrl where the issuer publishes its keys, or null; whoever can change what is answered there can forge tokens
 * @param issuer what {@code iss} must be, or null when it is not looked at
 * @param audience what {@code aud} must name, or null when it is not looked at
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
            throw new IllegalArgumentException("either secret or jwksUrl says how tokens are checked");
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
