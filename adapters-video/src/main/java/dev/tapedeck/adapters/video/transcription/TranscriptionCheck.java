package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.RestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Request;

/**
 * Looks whether the transcription service can be reached and takes our key, for start-up and {@code doctor}. Asks for the
 * list of models (openai/openai-openapi, {@code GET /models}), which sends nothing and costs nothing; a service of one's own
 * may not have it, and then it is only known to be there.
 */
public final class TranscriptionCheck {
    private static final CallBounds BOUNDS = new CallBounds(Duration.ofSeconds(10), 8 * 1024 * 1024);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final TranscriptionConfig config;

    public TranscriptionCheck(TranscriptionConfig config) {
        this.config = config;
    }

    /** What is wrong and what to do about it, in a sentence or two; empty when nothing is. Never throws. */
    public Optional<String> problem() {
        try {
            return judged(ask());
        } catch (IOException silent) {
            return Optional.of("The transcription service does not answer at " + config.url()
                    + ". Check TRANSCRIPTION_URL, and that this server reaches it.");
        }
    }

    private static Optional<String> judged(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return Optional.of("The transcription service does not accept our key: it answers " + status
                    + ". Check TRANSCRIPTION_API_KEY.");
        }
        return status < 500
                ? Optional.empty()
                : Optional.of("The transcription service answers " + status + ". Look at the service.");
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
