package dev.tapedeck.domain.access;

import dev.tapedeck.domain.access.TokenVerdict.Accepted;
import dev.tapedeck.domain.access.TokenVerdict.Rejected;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that mean what the test said they mean; all others are rejected. Thread-safe. */
public final class FakeAccessTokens implements AccessTokens {
    private final Map<String, TokenVerdict> verdicts = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean away;

    @Override
    public TokenVerdict verify(String token) {
        if (away) {
            throw new IdentityUnavailable("the issuer is away", new IllegalStateException("told to be away"));
        }
        return verdicts.getOrDefault(token, new Rejected("token_invalid", "The token is not known."));
    }

    /** A token that speaks for a subject. */
    public String tokenFor(String subject, Scope... scopes) {
        return tokenFor(new Caller(subject, null, null, Set.of(scopes)));
    }

    public String tokenFor(Caller caller) {
        return tokenWith(new Accepted(caller));
    }

    /** A token that was good once. */
    public String expiredToken() {
        return tokenWith(new Rejected("token_expired", "The token has expired."));
    }

    /** Whether the issuer's keys cannot be fetched from now on. */
    public void away(boolean isAway) {
        away = isAway;
    }

    private String tokenWith(TokenVerdict verdict) {
        String token = "token-" + made.incrementAndGet();
        verdicts.put(token, verdict);
        return token;
    }
}
