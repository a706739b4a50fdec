package dev.tapedeck.adapters.video.daily.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.Texts;

/**
 * What Daily answered.
 *
 * @param body an empty object when there was none, or, with an error status, when it was not JSON
 */
public record DailyResponse(int status, JsonNode body) {
    private static final int TEXT_MAX = 300;

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Daily's code for what is wrong; empty when it says none. */
    public String error() {
        return text("error");
    }

    /** Daily's words for what is wrong; empty when it says none. For several refusals they alone tell which it is. */
    public String info() {
        return text("info");
    }

    /** Nobody's fault but time's: the same may be asked again later, and nothing was done. */
    public boolean isBusy() {
        return status == 429 || status == 503;
    }

    /** What went wrong may go right with the same request later, or it is not known what was done. */
    public boolean isTrouble() {
        return status / 100 == 5 || status == 429 || status == 408 || status / 100 == 3;
    }

    /**
     * The body of a success.
     *
     * @param attempted says what was asked, for the message
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
                : "Daily answered " + (status + " " + error()).strip();
        return new ProviderUnavailable(attempted + ": " + why, new DailyRefusal(this));
    }

    /** Whether the API key was refused. */
    public boolean isOfWrongKey() {
        return status == 401 || error().equals("authorization-header-error");
    }

    /** For the log and for people: status, code and words. */
    public String summary() {
        return (status + " " + error() + " " + info()).strip();
    }

    private String text(String field) {
        return Texts.storable(body.path(field).asText(""), TEXT_MAX);
    }
}
