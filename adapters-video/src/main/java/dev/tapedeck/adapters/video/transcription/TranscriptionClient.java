package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.adapters.video.rest.RestClient;
import dev.tapedeck.adapters.video.rest.RestResponse;
import dev.tapedeck.adapters.video.rest.RetryBudget;
import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.TranscriberUnavailable;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Sends one piece of audio and reads its transcript. Thread-safe. */
final class TranscriptionClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final int RESPONSE_BYTES_MAX = 8 * 1024 * 1024;
    private static final MediaType AUDIO = MediaType.get("audio/mp4");
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Statuses that are not about the audio. */
    private static final Set<Integer> TRANSIENT = Set.of(REQUEST_TIMEOUT, 409, 425, TOO_MANY_REQUESTS);

    private final TranscriptionConfig config;
    private final CallBounds bounds;
    private final RestClient rest = new RestClient(CONNECT_MAX);

    /** A failed attempt that may be repeated. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final TranscriberUnavailable failure;
        private final Duration retryAfter;

        Failed(TranscriberUnavailable failure, Duration retryAfter) {
            super(failure);
            this.failure = failure;
            this.retryAfter = retryAfter;
        }

        Failed(String why, IOException cause) {
            this(new TranscriberUnavailable(why, cause), Duration.ZERO);
        }
    }

    TranscriptionClient(TranscriptionConfig config) {
        this.config = config;
        this.bounds = new CallBounds(config.responseMax(), RESPONSE_BYTES_MAX);
    }

    /**
     * The speech in a piece, on the clock of the piece.
     *
     * @throws TranscriberUnavailable when the budget is used up
     * @throws TranscriptionRefused when the service refuses the audio
     */
    Speech transcribe(SpeechPieces.Piece piece, RetryBudget budget) {
        while (true) {
            try {
                return once(piece);
            } catch (Failed failed) {
                pause(budget.consume(failed.retryAfter).orElseThrow(() -> failed.failure));
            }
        }
    }

    private void pause(Duration time) {
        try {
            rest.pause(time);
        } catch (InterruptedIOException stopped) {
            throw interrupted(stopped);
        }
    }

    private Speech once(SpeechPieces.Piece piece) throws Failed {
        RestResponse response = send(piece);
        int status = response.status();
        if (status >= 500 || TRANSIENT.contains(status)) {
            throw new Failed(
                    new TranscriberUnavailable("the transcription service responds with " + status, null),
                    response.retryAfter().orElse(Duration.ZERO));
        }
        if (status != 200) {
            throw new TranscriptionRefused(
                    "the transcription service responds with " + status + SpeechResponse.codeOf(response.body()));
        }
        try {
            return SpeechResponse.read(response.body(), piece.length());
        } catch (IOException unreadable) {
            throw new Failed("the transcription service answers what is no transcript", unreadable);
        }
    }

    private RestResponse send(SpeechPieces.Piece piece) throws Failed {
        try {
            return rest.send(request(piece), bounds);
        } catch (SocketTimeoutException silent) {
            throw new Failed("the transcription service did not respond in time", silent);
        } catch (InterruptedIOException stopped) {
            throw interrupted(stopped);
        } catch (IOException broken) {
            throw new Failed("the transcription service cannot be reached", broken);
        }
    }

    private static TranscriberUnavailable interrupted(InterruptedIOException stopped) {
        return new TranscriberUnavailable("interrupted while waiting for a transcript", stopped);
    }

    private Request request(SpeechPieces.Piece piece) {
        Request.Builder request = new Request.Builder()
                .url(config.endpoint().toString())
                .header("Accept", "application/json")
                .post(form(piece));
        config.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private RequestBody form(SpeechPieces.Piece piece) {
        MultipartBody.Builder form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", config.model())
                .addFormDataPart("response_format", "verbose_json")
                .addFormDataPart("timestamp_granularities[]", "segment");
        if (config.language() != null) {
            form.addFormDataPart("language", config.language());
        }
        return form.addFormDataPart(
                        "file",
                        piece.file().getFileName().toString(),
                        RequestBody.create(piece.file().toFile(), AUDIO))
                .build();
    }

    @Override
    public void close() {
        rest.close();
    }
}
