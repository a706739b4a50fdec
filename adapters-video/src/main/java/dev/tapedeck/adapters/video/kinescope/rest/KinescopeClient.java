package dev.tapedeck.adapters.video.kinescope.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.RestApi;
import dev.tapedeck.adapters.video.rest.RestClient;
import dev.tapedeck.adapters.video.rest.RestResponse;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Calls Kinescope's REST API and its uploader. Thread-safe. A missing or unreadable response is a {@link
 * ProviderUnavailable}. Requests are never retried here, as a repeated upload would create two videos.
 */
public final class KinescopeClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(20);
    private static final int RESPONSE_BYTES_MAX = 8 * 1024 * 1024;
    private static final int REQUEST_ID_LENGTH_MAX = 100;
    private static final String UPLOAD = "/v2/video";

    private final RestApi api;
    private final RestApi uploader;
    private final Duration responseMax;
    private final RestClient rest = new RestClient(CONNECT_MAX);

    public KinescopeClient(URI api, URI uploader, String apiToken) {
        this(api, uploader, apiToken, RESPONSE_MAX);
    }

    /** @param responseMax how long a call may take; shorter for a fake server on this machine */
    public KinescopeClient(URI api, URI uploader, String apiToken, Duration responseMax) {
        this.api = new RestApi(api, apiToken);
        this.uploader = new RestApi(uploader, apiToken);
        this.responseMax = responseMax;
    }

    /** @param path below the API's address, beginning with a slash; its parts need no escaping */
    public KinescopeResponse get(String path, List<Map.Entry<String, String>> query) {
        return send(path, responseMax, api.get(path, query));
    }

    public KinescopeResponse get(String path) {
        return get(path, List.of());
    }

    public KinescopeResponse post(String path, JsonNode body) {
        return send(path, responseMax, api.send("POST", path, body));
    }

    public KinescopeResponse put(String path, JsonNode body) {
        return send(path, responseMax, api.send("PUT", path, body));
    }

    public KinescopeResponse patch(String path, JsonNode body) {
        return send(path, responseMax, api.send("PATCH", path, body));
    }

    public KinescopeResponse delete(String path) {
        return send(path, responseMax, api.delete(path));
    }

    /**
     * Creates a video.
     *
     * @param headers the properties of the video; ASCII only
     * @param media its bytes, or empty when Kinescope fetches them itself
     * @param sendingMax how long sending the bytes may take
     */
    public KinescopeResponse upload(Map<String, String> headers, RequestBody media, Duration sendingMax) {
        Request.Builder request = uploader.request(UPLOAD).post(media);
        headers.forEach(request::header);
        return send("upload a video", responseMax.plus(sendingMax), request.build());
    }

    private KinescopeResponse send(String attempted, Duration timeMax, Request request) {
        try {
            RestResponse response = rest.send(request, new CallBounds(timeMax, RESPONSE_BYTES_MAX));
            String requestId = Texts.storable(response.header("X-Request-ID"), REQUEST_ID_LENGTH_MAX);
            return new KinescopeResponse(response.status(), response.json(), requestId);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
