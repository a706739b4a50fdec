package dev.tapedeck.adapters.video.livekit.twirp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.answer.BoundedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls methods of a LiveKit server: Twirp, version 7, in JSON. Each call has a token of its own and a bound on time and
 * size. Thread-safe.
 */
public final class TwirpClient {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final TokenMint tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .build();

    /** @param base with {@code http} or {@code https}, and without a slash at its end */
    public TwirpClient(URI base, TokenMint tokens) {
        this.base = base + "/twirp/livekit.";
        this.tokens = tokens;
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @param method with its service, as in {@code Egress/ListEgress}
     * @throws TwirpFailure when it brings no result
     */
    public Wire call(String method, Map<String, Object> grants, Message message, CallBounds bounds) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + method))
                .timeout(bounds.timeoutMax())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.call(grants))
                .POST(BodyPublishers.ofByteArray(bytes(message.node())))
                .build();
        HttpResponse<byte[]> response = send(method, request, bounds);
        if (response.statusCode() != OK) {
            throw refusal(method, response);
        }
        return result(method, response.body());
    }

    private HttpResponse<byte[]> send(String method, HttpRequest request, CallBounds bounds) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BoundedBody.atMost(bounds.bytesMax()));
        try {
            // The request's own time-out ends with the head of the answer.
            return answer.get(bounds.timeoutMax().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw noAnswer(method, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw noAnswer(method, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw noAnswer(method, e);
        }
    }

    private static TwirpFailure noAnswer(String method, Throwable cause) {
        if (cause instanceof BoundedBody.TooLarge) {
            return new TwirpFailure(method, TwirpCode.TOO_LARGE, String.valueOf(cause.getMessage()), cause);
        }
        String why = cause instanceof TimeoutException
                ? "not in time"
                : cause.getClass().getSimpleName();
        return new TwirpFailure(method, TwirpCode.NO_ANSWER, why, cause);
    }

    private Wire result(String method, byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return new Wire(node);
            }
        } catch (IOException e) {
            throw new TwirpFailure(method, TwirpCode.UNREADABLE, "the answer is no JSON", e);
        }
        throw new TwirpFailure(method, TwirpCode.UNREADABLE, "the answer is no JSON object", null);
    }

    /** Errors of Twirp are JSON with a code; what a proxy or the check of tokens says may be any text. */
    private TwirpFailure refusal(String method, HttpResponse<byte[]> response) {
        Wire error = errorOf(response.body());
        String code = error.text("code");
        return code.isEmpty()
                ? new TwirpFailure(
                        method, TwirpCode.ofStatus(response.statusCode()), "status " + response.statusCode(), null)
                : new TwirpFailure(method, TwirpCode.named(code), error.text("msg"), null);
    }

    private Wire errorOf(byte[] body) {
        try {
            return new Wire(json.readTree(body));
        } catch (IOException notJson) {
            return new Wire(json.missingNode());
        }
    }

    private byte[] bytes(ObjectNode message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
