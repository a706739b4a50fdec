package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.util.Optional;

/** Checks whether Daily can be used as configured, for start-up and {@code doctor}. */
final class DailyCheck {
    private static final int RUNS_NEEDED = 2;

    private final DailyConfig config;
    private final DailyClient client;

    DailyCheck(DailyConfig config, DailyClient client) {
        this.config = config;
        this.client = client;
    }

    /** The problem and its remedy, in a sentence or two; empty when Daily can be used. Never throws. */
    Optional<String> problem() {
        try {
            return judged(client.get("/"));
        } catch (ProviderUnavailable silent) {
            return Optional.of("Daily does not respond at " + config.api() + ". Check that this server reaches it.");
        }
    }

    private Optional<String> judged(DailyResponse response) {
        if (response.isOfWrongKey()) {
            return Optional.of("Daily does not know the API key. Copy it from the Developers page of the Daily"
                    + " dashboard into DAILY_API_KEY.");
        }
        if (!response.isOk()) {
            return Optional.of(
                    "Daily does not return the domain's settings: it responded with " + response.summary() + ".");
        }
        String domain = JsonFields.text(response.body(), "domain_name");
        if (domain != null && !domain.equals(config.domain())) {
            return Optional.of("The API key is of the Daily domain " + domain + ", and DAILY_DOMAIN says "
                    + config.domain() + ". Set DAILY_DOMAIN to " + domain + ", or use a key of the other.");
        }
        return tooFewRuns(response.body().path("config"));
    }

    /** Checks the limit of recordings per room: composed and raw tracks of one room count as two. */
    private Optional<String> tooFewRuns(JsonNode domain) {
        Double allowed = JsonFields.number(domain, "max_streaming_instances_per_room");
        return config.bucket() == null || allowed == null || allowed >= RUNS_NEEDED
                ? Optional.empty()
                : Optional.of("The Daily domain allows " + allowed.intValue() + " recording at once in a room, and"
                        + " composed with raw tracks makes two. Ask Daily's support to raise"
                        + " max_streaming_instances_per_room.");
    }
}
