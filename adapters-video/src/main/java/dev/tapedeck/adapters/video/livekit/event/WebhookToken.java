package dev.tapedeck.adapters.video.livekit.event;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.adapters.video.livekit.twirp.SharedSecret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of a webhook: signed with our API secret, with the hash of the body in the claim {@code sha256}. All
 * repeats of an event have the same token. Immutable.
 */
public final class WebhookToken {
    private static final String BEARER = "Bearer ";
    private static final int LENGTH_MAX = 4_096;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final String apiKey;
    private final SharedSecret secret;
    private final InstantSource clock;

    public WebhookToken(String apiKey, SharedSecret secret, InstantSource clock) {
        this.apiKey = apiKey;
        this.secret = secret;
        this.clock = clock;
    }

    /** Why a body with this {@code Authorization} is not from LiveKit; empty when it is. */
    public Optional<String> whyInvalid(@Nullable String authorization, byte[] body) {
        if (authorization == null || authorization.length() > LENGTH_MAX) {
            return Optional.of("it has no usable token");
        }
        try {
            String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : authorization;
            SignedJWT jwt = SignedJWT.parse(token.strip());
            if (!secret.hasSigned(jwt)) {
                return Optional.of("its token is not signed with our API secret");
            }
            return whyInvalid(jwt.getJWTClaimsSet(), body);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of("its token cannot be read");
        }
    }

    private Optional<String> whyInvalid(JWTClaimsSet claims, byte[] body) throws ParseException {
        if (!apiKey.equals(claims.getIssuer())) {
            return Optional.of("its token has another API key");
        }
        if (!isInTime(claims)) {
            return Optional.of("its token has expired, or is not valid yet");
        }
        byte[] claimed = decoded(claims.getStringClaim("sha256"));
        return MessageDigest.isEqual(claimed, sha256(body))
                ? Optional.empty()
                : Optional.of("its token is for another body");
    }

    /** A token without an end is refused, as LiveKit itself does. */
    private boolean isInTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date end = claims.getExpirationTime();
        Date begin = claims.getNotBeforeTime();
        return end != null
                && now.isBefore(end.toInstant().plus(CLOCKS_DIFFER))
                && (begin == null || !now.isBefore(begin.toInstant().minus(CLOCKS_DIFFER)));
    }

    /** Both alphabets of base64, with padding or without. */
    private static byte[] decoded(@Nullable String hash) {
        String standard = hash == null ? "" : hash.replace('-', '+').replace('_', '/');
        return Base64.getDecoder().decode(standard);
    }

    static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
