package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.RestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Request;

/**
 * Checks whether the transcription service can be reached and accepts our key, for start-up and {@code doctor}.
 * Requests the list of models (openai/openai-openapi, {@code GET /models}), which is free; a self-hosted service may
 * not have it, and then only its address is checked.
 */
public final class TranscriptionCheck {
    private static final CallBounds BOUNDS = new CallBounds(Duration.ofSeconds(10), 8 * 1024 * 1024);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final TranscriptionConfig config;

    public TranscriptionCheck(TranscriptionConfig config) {
        this.config = config;
    }

    /** The problem and its remedy, in a sentence or two; empty when there is none. Never throws. */
    public Optional<String> problem() {
        try {
            return judged(ask());
        } catch (IOException silent) {
            return Optional.of("The transcription service does not respond at " + config.url()
                    + ". Check TRANSCRIPTION_URL, and that this server reaches it.");
        }
    }

    private static Optional<String> judged(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return Optional.of("The transcription service does not accept our key: it responds with " + status
                    + ". Check TRANSCRIPTION_API_KEY.");
        }
        return status < 500
                ? Optional.empty()
                : Optional.of("The transcription service responds with " + status + ". Check the service.");
    }

    private int ask() throws IOException {
        Request.Builder request =
                new Request.Builder().url(config.models().toString()).header("Accept", "application/json");
        config.authorization().ifPresent(value -> request.header("Authorization", value));
        try (RestClient rest = new RestClient(BOUNDS.timeMax())) {
            return rest.send(request.build(), BOUNDS).status();
        }
    }
}
