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
 * Has speech written down by a server that speaks the OpenAI transcription protocol (openai/openai-openapi, {@code POST
 * /audio/transcriptions}, {@code verbose_json}). Services take at most 25 MB and lose the thread in long files: sound is
 * cut where it is quietest into pieces of at most ten minutes, in one channel and at a low bit rate. Pieces in which
 * nobody is heard are not sent, as models make up words for silence. Thread-safe; one piece at a time.
 */
public final class OpenAiTranscriber implements Transcriber, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenAiTranscriber.class);

    /** A service that wants a longer wait is left alone; the job comes again later. */
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
            throw new TranscriptionRefused("the sound cannot be read: " + e.getMessage());
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

    /** Ends calls that are under way. */
    @Override
    public void close() {
        client.close();
    }
}
