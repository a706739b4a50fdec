package dev.tapedeck.adapters.video.livekit.twirp;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;

/** Issues tokens for LiveKit. Thread-safe. */
public final class TokenMint {
    /** Long enough for one call and clock differences; every call has its own token. */
    private static final Duration CALL_VALID_FOR = Duration.ofMinutes(10);
    /** Tolerance for servers whose clock is behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final String apiKey;
    private final SharedSecret secret;
    private final InstantSource clock;

    public TokenMint(String apiKey, SharedSecret secret, InstantSource clock) {
        this.apiKey = apiKey;
        this.secret = secret;
        this.clock = clock;
    }

    /** A token for one call. */
    public String call(Map<String, Object> grants) {
        return secret.sign(claims(grants, CALL_VALID_FOR).build());
    }

    /** A token to enter a room. */
    public String join(String room, String user, String name, Duration validFor) {
        return secret.sign(claims(Grant.ROOM_JOIN.in(room), validFor)
                .subject(user)
                .claim("name", name)
                .build());
    }

    private JWTClaimsSet.Builder claims(Map<String, Object> grants, Duration validFor) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(apiKey)
                .notBeforeTime(Date.from(now.minus(CLOCKS_DIFFER)))
                .expirationTime(Date.from(now.plus(validFor)))
                .claim("video", grants);
    }
}
