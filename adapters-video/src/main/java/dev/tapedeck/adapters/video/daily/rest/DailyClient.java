package dev.tapedeck.adapters.video.daily.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.RateLimiter;
import dev.tapedeck.adapters.video.rest.RestApi;
import dev.tapedeck.adapters.video.rest.RestClient;
import dev.tapedeck.adapters.video.rest.RestResponse;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Calls Daily's REST API, within its rate limits. Thread-safe. Every call ends within half a minute, including the wait
 * for the rate limit. A missing or unreadable response is a {@link ProviderUnavailable}.
 */
public final class DailyClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final CallBounds BOUNDS = new CallBounds(Duration.ofSeconds(20), 8 * 1024 * 1024);
    private static final Duration RATE_WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration PAUSE_DEFAULT = Duration.ofSeconds(5);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(60);
    private static final Duration DOWNLOAD_BEGINS_WITHIN = Duration.ofSeconds(30);

    private final RestApi api;
    private final RestClient rest = new RestClient(CONNECT_MAX);
    private final Map<RateLimit, RateLimiter> limiters = new EnumMap<>(RateLimit.class);

    public DailyClient(URI api, String apiKey) {
        this(api, apiKey, RateLimit::limiter);
    }

    private DailyClient(URI api, String apiKey, Function<RateLimit, RateLimiter> limiter) {
        this.api = new RestApi(api, apiKey);
        for (RateLimit limit : RateLimit.values()) {
            limiters.put(limit, limiter.apply(limit));
        }
    }

    /** A client without rate limits, for a fake server on this machine. */
    public static DailyClient unlimited(URI api, String apiKey) {
        return new DailyClient(api, apiKey, limit -> new RateLimiter(Integer.MAX_VALUE, 1_000_000));
    }

    /** @param path below the API's address, beginning with a slash; its parts need no escaping */
    public DailyResponse get(RateLimit limit, String path, Map<String, String> query) {
        return send(limit, RATE_WAIT_MAX, path, api.get(path, query.entrySet()));
    }

    public DailyResponse get(String path) {
        return get(RateLimit.OTHER, path, Map.of());
    }

    public DailyResponse post(String path, JsonNode body) {
        return send(RateLimit.OTHER, RATE_WAIT_MAX, path, api.send("POST", path, body));
    }

    /** Does not wait for the rate limit: beyond it nothing is sent, and the response is 429, like Daily's. */
    public DailyResponse postAtOnce(RateLimit limit, String path, JsonNode body) {
        return send(limit, Duration.ZERO, path, api.send("POST", path, body));
    }

    public DailyResponse delete(String path) {
        return send(RateLimit.OTHER, RATE_WAIT_MAX, path, api.delete(path));
    }

    /**
     * Opens a file at a signed address from Daily; the caller closes it. The address is a secret while it is valid, so
     * it is in no message. The request does not have our API key.
     *
     * @param attempted the name of the file, without the address
     */
    public InputStream download(URI address, String attempted) {
        try {
            return rest.open(address, DOWNLOAD_BEGINS_WITHIN);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }

    private DailyResponse send(RateLimit limit, Duration waitMax, String attempted, Request request) {
        RateLimiter limiter = Objects.requireNonNull(limiters.get(limit));
        try {
            if (!limiter.acquire(waitMax)) {
                return new DailyResponse(429, JsonNodeFactory.instance.objectNode());
            }
            RestResponse response = rest.send(request, BOUNDS);
            if (response.status() == 429) {
                limiter.pauseFor(pause(response));
            }
            return new DailyResponse(response.status(), response.json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(attempted, e);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }

    private static Duration pause(RestResponse response) {
        Duration wanted = response.retryAfter().orElse(PAUSE_DEFAULT);
        return wanted.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : wanted;
    }

    @Override
    public void close() {
        rest.close();
    }
}
