package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Caches an issuer's keys. Keys that are not fresh any more are refreshed in the background, while requests use them, so
 * that an issuer that hangs or fails delays nobody whose key is known.
 */
final class KeyCache {
    static final Duration FRESH_FOR = Duration.ofMinutes(10);
    /**
     * How long keys are still accepted when they cannot be refreshed, so that an issuer's outage does not become ours.
     */
    static final Duration USABLE_FOR = Duration.ofHours(12);
    /** The shortest time between two fetches. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** How long a request waits for a fetch that another request has begun. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final Duration THREAD_IDLE_MAX = Duration.ofSeconds(1);

    private KeyCache() {}

    /**
     * The keys at an address. A failed fetch is not retried, so that a request waits for one fetch at most, and only
     * where its key is not known.
     */
    static JWKSetSource<SecurityContext> of(URI address) {
        return new RefreshAheadCachingJWKSetSource<>(
                new FetchPause(new PublishedKeys(address), PAUSE),
                USABLE_FOR.toMillis(),
                WAIT_MAX.toMillis(),
                USABLE_FOR.minus(FRESH_FOR).toMillis(),
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
