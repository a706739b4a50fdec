package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.answer.BoundedBody;
import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.TranscriberUnavailable;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts one piece of sound and reads what was said in it. Thread-safe. */
final class TranscriptionClient {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Statuses that say nothing about the sound. */
    private static final Set<Integer> PASSING = Set.of(REQUEST_TIMEOUT, 409, 425, TOO_MANY_REQUESTS);

    private final TranscriptionConfig config;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A try that may be repeated. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final TranscriberUnavailable failure;
        private final Duration waitAsked;

        Failed(TranscriberUnavailable failure, Duration waitAsked) {
            super(failure);
            this.failure = failure;
            this.waitAsked = waitAsked;
        }
    }

    TranscriptionClient(TranscriptionConfig config) {
        this.config = config;
    }

    /**
     * What was said in a piece, on its own clock.
     *
     * @throws TranscriberUnavailable when the budget is used up
     * @throws TranscriptionRefused when the service will not do it
     */
    Speech transcribe(SpeechPieces.Piece piece, RetryBudget budget) {
        while (true) {
            try {
                return once(piece);
            } catch (Failed failed) {
                budget.consume(failed.failure, failed.waitAsked);
            }
        }
    }

    private Speech once(SpeechPieces.Piece piece) throws Failed {
        HttpResponse<byte[]> answer = send(piece);
        int status = answer.statusCode();
        if (status >= 500 || PASSING.contains(status)) {
            throw failed("the transcription service answers " + status, null, waitAsked(answer));
        }
        if (status != 200) {
            throw new TranscriptionRefused(
                    "the transcription service answers " + status + SpeechAnswer.codeOf(answer.body()));
        }
        try {
            return SpeechAnswer.read(answer.body(), piece.length());
        } catch (IOException unreadable) {
            throw failed("the transcription service answers what is no transcript", unreadable, Duration.ZERO);
        }
    }

    private HttpResponse<byte[]> send(SpeechPieces.Piece piece) throws Failed {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request(piece), BoundedBody.atMost(ANSWER_BYTES_MAX));
        try {
            return exchange.get(config.answerMax().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw failed("the transcription service cannot be reached", broken.getCause(), Duration.ZERO);
        } catch (TimeoutException silent) {
            throw failed("the transcription service did not answer in time", silent, Duration.ZERO);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TranscriberUnavailable("interrupted while waiting for a transcript", stopped);
        } finally {
            exchange.cancel(true);
        }
    }

    private HttpRequest request(SpeechPieces.Piece piece) throws Failed {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(config.endpoint())
                    .header("Content-Type", MultipartForm.CONTENT_TYPE)
                    .header("Accept", "application/json")
                    .POST(MultipartForm.of(fields(), piece.file()));
            config.authorization().ifPresent(value -> request.header("Authorization", value));
            return request.build();
        } catch (IOException gone) {
            throw failed("a piece of sound is gone", gone, Duration.ZERO);
        }
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", config.model());
        fields.put("response_format", "verbose_json");
        fields.put("timestamp_granularities[]", "segment");
        if (config.language() != null) {
            fields.put("language", config.language());
        }
        return fields;
    }

    /** Dates are read as no wish at all: what services send are seconds. */
    private static Duration waitAsked(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static Failed failed(String why, @Nullable Throwable cause, Duration waitAsked) {
        return new Failed(new TranscriberUnavailable(why, cause), waitAsked);
    }
}
