package dev.tapedeck.adapters.video.daily.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;

/**
 * A response of Daily.
 *
 * @param body an empty object when there was none, or, with an error status, when it was not JSON
 */
public record DailyResponse(int status, JsonNode body) {
    private static final int TEXT_MAX = 300;

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Daily's error code; empty when there is none. */
    public String error() {
        return text("error");
    }

    /** Daily's error message; empty when there is none. Several refusals differ only in this message. */
    public String info() {
        return text("info");
    }

    /** Whether the request may be repeated later, and has had no effect. */
    public boolean isBusy() {
        return status == 429 || status == 503;
    }

    /** Whether the failure is transient, or the effect of the request is unknown. */
    public boolean isTrouble() {
        return status / 100 == 5 || status == 429 || status == 408 || status / 100 == 3;
    }

    /**
     * The body of a success.
     *
     * @param attempted the operation, for the message
     */
    public JsonNode required(String attempted) {
        if (isOk()) {
            return body;
        }
        throw unavailable(attempted);
    }

    public ProviderUnavailable unavailable(String attempted) {
        String why = isOfWrongKey()
                ? "Daily does not know the API key in DAILY_API_KEY"
                : "Daily responded with " + (status + " " + error()).strip();
        return new ProviderUnavailable(attempted + ": " + why, new DailyRefusal(this));
    }

    /** Whether the API key was refused. */
    public boolean isOfWrongKey() {
        return status == 401 || error().equals("authorization-header-error");
    }

    /** Status, code and message, for the log and for people. */
    public String summary() {
        return (status + " " + error() + " " + info()).strip();
    }

    private String text(String field) {
        return Texts.storable(body.path(field).asText(""), TEXT_MAX);
    }
}
