package dev.tapedeck.adapters.video.daily.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.adapters.video.answer.BoundedBody;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Speaks to Daily's REST API. Thread-safe. Every call ends within half a minute, also counting the time it waits for
 * its turn; no answer, and one that cannot be read, is a {@link ProviderUnavailable}.
 */
public final class DailyClient {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final Duration TURN_MAX = Duration.ofSeconds(10);
    private static final Duration CLOSED_DEFAULT = Duration.ofSeconds(5);
    private static final Duration CLOSED_MAX = Duration.ofSeconds(60);
    private static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String api;
    private final String authorization;
    private final Map<Lane, Pace> paces = new EnumMap<>(Lane.class);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public DailyClient(URI api, String apiKey) {
        this(api, apiKey, Lane::pace);
    }

    private DailyClient(URI api, String apiKey, Function<Lane, Pace> pace) {
        this.api = api.toString().replaceFirst("/+$", "");
        this.authorization = "Bearer " + apiKey;
        for (Lane lane : Lane.values()) {
            paces.put(lane, pace.apply(lane));
        }
    }

    /** One that never waits, for a double on this machine. */
    public static DailyClient unpaced(URI api, String apiKey) {
        return new DailyClient(api, apiKey, lane -> new Pace(Integer.MAX_VALUE, 1_000_000));
    }

    /** @param path below the API's address, beginning with a slash; its parts need no escaping */
    public DailyAnswer get(Lane lane, String path, Map<String, String> query) {
        return send(lane, TURN_MAX, path, request(path + asQuery(query)).GET());
    }

    public DailyAnswer get(String path) {
        return get(Lane.OTHER, path, Map.of());
    }

    public DailyAnswer post(String path, JsonNode body) {
        return send(Lane.OTHER, TURN_MAX, path, posting(path, body));
    }

    /** Does not wait for its turn: out of turn it answers 429, as Daily would, and nothing was sent. */
    public DailyAnswer postAtOnce(Lane lane, String path, JsonNode body) {
        return send(lane, Duration.ZERO, path, posting(path, body));
    }

    public DailyAnswer delete(String path) {
        return send(Lane.OTHER, TURN_MAX, path, request(path).DELETE());
    }

    private HttpRequest.Builder posting(String path, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(ANSWER_MAX);
    }

    private DailyAnswer send(Lane lane, Duration turnMax, String attempted, HttpRequest.Builder request) {
        try {
            if (!pace(lane).take(turnMax)) {
                return new DailyAnswer(429, JsonNodeFactory.instance.objectNode());
            }
            HttpResponse<byte[]> response = answered(request.build());
            holdBack(lane, response);
            return new DailyAnswer(response.statusCode(), read(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(attempted, e);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }

    /** The request's own time-out ends with the head of the answer; this one covers its body, too. */
    private HttpResponse<byte[]> answered(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BoundedBody.atMost(ANSWER_BYTES_MAX));
        try {
            return answer.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + ANSWER_MAX, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        try {
            JsonNode read = JSON.readTree(body);
            return read == null || read.isMissingNode() ? JsonNodeFactory.instance.objectNode() : read;
        } catch (IOException notJson) {
            if (response.statusCode() / 100 == 2) {
                throw new IOException("the answer is not JSON", notJson);
            }
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private void holdBack(Lane lane, HttpResponse<?> response) {
        if (response.statusCode() == 429) {
            pace(lane).closeFor(retryAfter(response));
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        String said = response.headers().firstValue("Retry-After").orElse("");
        if (!said.matches("\\d{1,6}")) {
            return CLOSED_DEFAULT;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(said));
        return asked.compareTo(CLOSED_MAX) > 0 ? CLOSED_MAX : asked;
    }

    private Pace pace(Lane lane) {
        return Objects.requireNonNull(paces.get(lane));
    }

    private static String asQuery(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
