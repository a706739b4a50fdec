package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.adapters.video.rest.RetryBudget;
import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transcribes speech with a server that implements the OpenAI transcription API (openai/openai-openapi, {@code POST
 * /audio/transcriptions}, {@code verbose_json}). Services accept at most 25 MB and are unreliable for long files, so
 * the audio is cut at quiet moments into pieces of at most ten minutes, in one channel and at a low bit rate. Silent
 * pieces are not sent, as models invent words for silence. Thread-safe; sends one piece at a time.
 */
public final class OpenAiTranscriber implements Transcriber, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenAiTranscriber.class);

    /** When a service requests a longer wait, the job fails and is retried later. */
    private static final Duration RETRY_WAIT_MAX = Duration.ofSeconds(30);

    private final TranscriptionConfig config;
    private final SpeechCutter cutter;
    private final TranscriptionClient client;

    public OpenAiTranscriber(TranscriptionConfig config, FfmpegTools tools) {
        this.config = config;
        this.cutter = new SpeechCutter(tools);
        this.client = new TranscriptionClient(config);
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Speech transcribe(Path audio) {
        try (SpeechPieces pieces = cutter.cut(audio)) {
            return transcribe(pieces.all());
        } catch (IOException e) {
            throw new TranscriptionRefused("the audio cannot be read: " + e.getMessage());
        }
    }

    private Speech transcribe(List<SpeechPieces.Piece> pieces) {
        RetryBudget budget = new RetryBudget(config.retriesMax(), config.retryAfter(), RETRY_WAIT_MAX);
        List<Utterance> utterances = new ArrayList<>();
        @Nullable String language = null;
        for (SpeechPieces.Piece piece : pieces) {
            Speech heard = client.transcribe(piece, budget);
            log.debug(
                    "{} utterances in a piece of {} from {}",
                    heard.utterances().size(),
                    piece.length(),
                    piece.offset());
            heard.utterances()
                    .forEach(each -> utterances.add(new Utterance(
                            each.start().plus(piece.offset()), each.end().plus(piece.offset()), each.text())));
            language = language == null ? heard.language() : language;
        }
        return new Speech(language, utterances);
    }

    /** Cancels running calls. */
    @Override
    public void close() {
        client.close();
    }
}
