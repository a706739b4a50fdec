package dev.tapedeck.adapters.video.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/** A response that has been read completely. */
public final class RestResponse {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Headers headers;
    private final byte[] body;

    private RestResponse(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** @throws ResponseTooLarge when its body has more than {@code bytesMax} bytes */
    static RestResponse read(Response response, int bytesMax) throws IOException {
        try (InputStream in = response.body().byteStream()) {
            byte[] body = in.readNBytes(bytesMax + 1);
            if (body.length > bytesMax) {
                throw new ResponseTooLarge(bytesMax);
            }
            return new RestResponse(response.code(), response.headers(), body);
        }
    }

    public int status() {
        return status;
    }

    public boolean isOk() {
        return status / 100 == 2;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The first header with this name; empty when there is none. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.get(name), "");
    }

    /** The wait that the service requests; empty when it is not given in seconds, as services do. */
    public Optional<Duration> retryAfter() {
        String value = header("Retry-After");
        return value.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }

    /**
     * The body as JSON; an empty object when there is none, or, with an error status, when it is something else.
     *
     * @throws IOException when the body of a success is not JSON
     */
    public JsonNode json() throws IOException {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode read = JSON.readTree(body);
            return read == null || read.isMissingNode() ? nothing : read;
        } catch (IOException notJson) {
            if (isOk()) {
                throw new IOException("the response is not JSON", notJson);
            }
            return nothing;
        }
    }
}
