package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Caches an issuer's keys, and refreshes them in the background before they expire. */
final class KeyCache {
    static final Duration FRESH_FOR = Duration.ofMinutes(10);
    /**
     * How long keys are still accepted when they cannot be refreshed, so that an issuer's outage does not become ours.
     */
    static final Duration USABLE_FOR = Duration.ofHours(12);
    /** The shortest time between two fetches. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    /** How long a request waits for a fetch that another request has begun. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final Duration THREAD_IDLE_MAX = Duration.ofSeconds(1);

    private KeyCache() {}

    /** The keys at an address. A failed fetch is not retried, so that a request waits for one fetch at most. */
    static JWKSetSource<SecurityContext> of(URI address) {
        JWKSetSource<SecurityContext> tolerant =
                new OutageTolerantJWKSetSource<>(new PublishedKeys(address), USABLE_FOR.toMillis(), null);
        return new RefreshAheadCachingJWKSetSource<>(
                new FetchPause(tolerant, PAUSE),
                FRESH_FOR.toMillis(),
                WAIT_MAX.toMillis(),
                REFRESH_AHEAD.toMillis(),
                false,
                background(),
                true,
                null);
    }

    /** Has a thread only during a fetch, so that nothing has to be closed. */
    private static ExecutorService background() {
        return new ThreadPoolExecutor(
                0, 1, THREAD_IDLE_MAX.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "tapedeck-token-keys");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
