package dev.tapedeck.adapters.video.transcription;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks whether the transcription service can be reached and takes our key, for start-up and {@code doctor}. Asks for the
 * list of models (openai/openai-openapi, {@code GET /models}), which sends nothing and costs nothing; a service of one's own
 * may not have it, and then it is only known to be there.
 */
public final class TranscriptionCheck {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(config.models()).timeout(ANSWER_MAX).header("Accept", "application/json");
        config.authorization().ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(ANSWER_MAX)
                    .build()
                    .send(request.build(), BodyHandlers.discarding());
            return answer.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
