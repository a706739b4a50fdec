package dev.tapedeck.adapters.video.kinescope.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;

/**
 * What Kinescope answered.
 *
 * @param body an empty object when there was none, or, with an error status, when it was not JSON
 * @param requestId Kinescope's name for the request, by which its support finds it; empty when it gave none
 */
public record KinescopeResponse(int status, JsonNode body, String requestId) {
    private static final int TEXT_MAX = 300;

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Whether what was asked for is not there, as after it was deleted. */
    public boolean isMissing() {
        return status == 404;
    }

    /** Whether the token is not known, or may not do this. */
    public boolean isForbidden() {
        return status == 401 || status == 403;
    }

    /** Nobody's fault but time's: the same may be asked again later, and nothing was done. */
    public boolean isBusy() {
        return status == 429 || status == 503;
    }

    /** What went wrong may go right with the same request later, or it is not known what was done. */
    public boolean isTrouble() {
        return status / 100 == 5 || status == 429 || status == 408 || status / 100 == 3;
    }

    /** Kinescope's words for what is wrong; empty when it says none. */
    public String words() {
        JsonNode error = body.path("error");
        String all =
                error.path("message").asText("") + " " + error.path("detail").asText("");
        return Texts.storable(all.strip(), TEXT_MAX);
    }

    /**
     * What a success says. Kinescope wraps it in {@code data}; some answers have been seen without.
     *
     * @param attempted says what was asked, for the message
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

    /** For the log and for people: status, code, words, and by which name Kinescope's support finds it. */
    public String summary() {
        String code = Texts.storable(body.path("error").path("code").asText(""), TEXT_MAX);
        String named = requestId.isEmpty() ? "" : "(request " + requestId + ")";
        return String.join(" ", String.valueOf(status), code, words(), named)
                .replaceAll(" +", " ")
                .strip();
    }
}
