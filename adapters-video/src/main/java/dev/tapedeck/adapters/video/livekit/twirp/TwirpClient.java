package dev.tapedeck.adapters.video.livekit.twirp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.ResponseTooLarge;
import dev.tapedeck.adapters.video.rest.RestApi;
import dev.tapedeck.adapters.video.rest.RestClient;
import dev.tapedeck.adapters.video.rest.RestResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Request;

/**
 * Calls methods of a LiveKit server: Twirp, version 7, in JSON. Each call has its own token and bounds on time and
 * size. Thread-safe.
 */
public final class TwirpClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final String PATH = "/twirp/livekit.";
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final TokenMint tokens;
    private final RestClient rest = new RestClient(CONNECT_MAX);

    /** @param server its address, with {@code http} or {@code https} */
    public TwirpClient(URI server, TokenMint tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    /**
     * Calls a method and waits for its response.
     *
     * @param method with its service, as in {@code Egress/ListEgress}
     * @throws TwirpFailure when there is no result
     */
    public Wire call(String method, Map<String, Object> grants, Message message, CallBounds bounds) {
        RestApi api = new RestApi(server, tokens.call(grants));
        RestResponse response = send(method, api.send("POST", PATH + method, message.node()), bounds);
        if (response.status() != OK) {
            throw refusal(method, response);
        }
        return result(method, response.body());
    }

    private RestResponse send(String method, Request request, CallBounds bounds) {
        try {
            return rest.send(request, bounds);
        } catch (ResponseTooLarge e) {
            throw new TwirpFailure(method, TwirpCode.TOO_LARGE, String.valueOf(e.getMessage()), e);
        } catch (SocketTimeoutException e) {
            throw new TwirpFailure(method, TwirpCode.NO_RESPONSE, "not in time", e);
        } catch (IOException e) {
            throw new TwirpFailure(method, TwirpCode.NO_RESPONSE, e.getClass().getSimpleName(), e);
        }
    }

    private Wire result(String method, byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return new Wire(node);
            }
        } catch (IOException e) {
            throw new TwirpFailure(method, TwirpCode.UNREADABLE, "the response is not JSON", e);
        }
        throw new TwirpFailure(method, TwirpCode.UNREADABLE, "the response is not a JSON object", null);
    }

    /** Errors of Twirp are JSON with a code; errors of a proxy or of the token check may be any text. */
    private TwirpFailure refusal(String method, RestResponse response) {
        Wire error = errorOf(response.body());
        String code = error.text("code");
        return code.isEmpty()
                ? new TwirpFailure(method, TwirpCode.ofStatus(response.status()), "status " + response.status(), null)
                : new TwirpFailure(method, TwirpCode.named(code), error.text("msg"), null);
    }

    private Wire errorOf(byte[] body) {
        try {
            return new Wire(json.readTree(body));
        } catch (IOException notJson) {
            return new Wire(json.missingNode());
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
