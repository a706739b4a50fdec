package dev.tapedeck.adapters.video.kinescope.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;

/**
 * A response of Kinescope.
 *
 * @param body an empty object when there was none, or, with an error status, when it was not JSON
 * @param requestId Kinescope's id of the request, for its support; empty when there is none
 */
public record KinescopeResponse(int status, JsonNode body, String requestId) {
    private static final int TEXT_MAX = 300;

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Whether the requested object does not exist, as after its deletion. */
    public boolean isMissing() {
        return status == 404;
    }

    /** Whether the token is unknown, or does not permit the call. */
    public boolean isForbidden() {
        return status == 401 || status == 403;
    }

    /** Whether the request may be repeated later, and has had no effect. */
    public boolean isBusy() {
        return status == 429 || status == 503;
    }

    /** Whether the failure is transient, or the effect of the request is unknown. */
    public boolean isTrouble() {
        return status / 100 == 5 || status == 429 || status == 408 || status / 100 == 3;
    }

    /** Kinescope's error message; empty when there is none. */
    public String words() {
        JsonNode error = body.path("error");
        String all =
                error.path("message").asText("") + " " + error.path("detail").asText("");
        return Texts.storable(all.strip(), TEXT_MAX);
    }

    /**
     * The content of a success. Kinescope wraps it in {@code data}, except in some responses.
     *
     * @param attempted the operation, for the message
     */
    public JsonNode required(String attempted) {
        if (!isOk()) {
            throw unavailable(attempted);
        }
        JsonNode data = body.path("data");
        return data.isMissingNode() ? body : data;
    }

    public ProviderUnavailable unavailable(String attempted) {
        return new ProviderUnavailable(attempted, new KinescopeRefusal(this));
    }

    /** Status, code, message and request id, for the log and for people. */
    public String summary() {
        String code = Texts.storable(body.path("error").path("code").asText(""), TEXT_MAX);
        String named = requestId.isEmpty() ? "" : "(request " + requestId + ")";
        return String.join(" ", String.valueOf(status), code, words(), named)
                .replaceAll(" +", " ")
                .strip();
    }
}
