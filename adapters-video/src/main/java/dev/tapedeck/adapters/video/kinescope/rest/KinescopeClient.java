package dev.tapedeck.adapters.video.kinescope.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.adapters.video.answer.BoundedBody;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Speaks to Kinescope's REST API and its uploader. Thread-safe. No answer within the bound, and one that cannot be read,
 * is a {@link ProviderUnavailable}. Requests are never repeated here, as an upload that is sent twice is two videos.
 */
public final class KinescopeClient {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;
    private static final int REQUEST_ID_LENGTH_MAX = 100;
    private static final String UPLOAD = "/v2/video";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String api;
    private final URI uploads;
    private final String authorization;
    private final Duration answerMax;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public KinescopeClient(URI api, URI uploader, String apiToken) {
        this(api, uploader, apiToken, ANSWER_MAX);
    }

    private KinescopeClient(URI api, URI uploader, String apiToken, Duration answerMax) {
        this.api = withoutSlash(api);
        this.uploads = URI.create(withoutSlash(uploader) + UPLOAD);
        this.authorization = "Bearer " + apiToken;
        this.answerMax = answerMax;
    }

    /** One that loses patience sooner, for a double on this machine. */
    public static KinescopeClient impatient(URI api, URI uploader, String apiToken, Duration answerMax) {
        return new KinescopeClient(api, uploader, apiToken, answerMax);
    }

    /** @param path below the API's address, beginning with a slash; its parts need no escaping */
    public KinescopeAnswer get(String path, List<Map.Entry<String, String>> query) {
        return send(path, answerMax, request(path + asQuery(query)).GET());
    }

    public KinescopeAnswer get(String path) {
        return get(path, List.of());
    }

    public KinescopeAnswer post(String path, JsonNode body) {
        return send(path, answerMax, withBody(path, "POST", body));
    }

    public KinescopeAnswer put(String path, JsonNode body) {
        return send(path, answerMax, withBody(path, "PUT", body));
    }

    public KinescopeAnswer patch(String path, JsonNode body) {
        return send(path, answerMax, withBody(path, "PATCH", body));
    }

    public KinescopeAnswer delete(String path) {
        return send(path, answerMax, request(path).DELETE());
    }

    /**
     * Has a video made.
     *
     * @param headers what it is to be like; ASCII only
     * @param media its bytes, or nothing when Kinescope fetches them itself
     * @param sendingMax how long sending the bytes may take
     */
    public KinescopeAnswer upload(Map<String, String> headers, BodyPublisher media, Duration sendingMax) {
        Duration patience = answerMax.plus(sendingMax);
        HttpRequest.Builder request = HttpRequest.newBuilder(uploads)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(patience)
                .POST(media);
        headers.forEach(request::header);
        return send("upload a video", patience, request);
    }

    private HttpRequest.Builder withBody(String path, String method, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(answerMax);
    }

    private KinescopeAnswer send(String attempted, Duration patience, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = answered(request.build(), patience);
            String requestId = response.headers().firstValue("X-Request-ID").orElse("");
            return new KinescopeAnswer(
                    response.statusCode(), read(response), Texts.storable(requestId, REQUEST_ID_LENGTH_MAX));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(attempted, e);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }

    /** The request's own time-out ends with the head of the answer; this one covers its body, too. */
    private HttpResponse<byte[]> answered(HttpRequest request, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BoundedBody.atMost(ANSWER_BYTES_MAX));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws IOException {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode read = JSON.readTree(response.body());
            return read == null || read.isMissingNode() ? nothing : read;
        } catch (IOException notJson) {
            if (response.statusCode() / 100 == 2) {
                throw new IOException("the answer is not JSON", notJson);
            }
            return nothing;
        }
    }

    private static String asQuery(List<Map.Entry<String, String>> query) {
        return query.isEmpty()
                ? ""
                : query.stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
