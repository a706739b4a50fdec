package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Allows one fetch per pause; the limiter of nimbus allows two. Thread-safe. */
final class FetchPause extends JWKSetSourceWrapper<SecurityContext> {
    private final long pauseMillis;
    private long opensAt = Long.MIN_VALUE;

    FetchPause(JWKSetSource<SecurityContext> source, Duration pause) {
        super(source);
        this.pauseMillis = pause.toMillis();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long nowMillis, @Nullable SecurityContext context)
            throws KeySourceException {
        pass(nowMillis);
        return getSource().getJWKSet(evaluator, nowMillis, context);
    }

    private synchronized void pass(long nowMillis) throws RateLimitReachedException {
        if (nowMillis < opensAt) {
            throw new RateLimitReachedException();
        }
        opensAt = nowMillis + pauseMillis;
    }
}
