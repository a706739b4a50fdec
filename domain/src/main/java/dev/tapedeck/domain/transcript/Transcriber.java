package dev.tapedeck.domain.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: transcribes speech. Thread-safe; blocking, bounded in time. */
public interface Transcriber {
    /** Whether transcription is available; otherwise {@link #transcribe} must not be called. */
    boolean isAvailable();

    /**
     * @param audio a local file of any length that ffmpeg can read
     * @return the speech, by time, on the file's own clock; empty when there is none
     * @throws TranscriberUnavailable when the service gave no usable response; a later try may succeed
     * @throws TranscriptionRefused when the service refuses the file; no retry helps
     */
    Speech transcribe(Path audio);

    /** @param language as the service names it, null when it does not report one */
    record Speech(@Nullable String language, List<Utterance> utterances) {
        public Speech {
            utterances = List.copyOf(utterances);
        }
    }

    /** @param end after {@code start} */
    record Utterance(Duration start, Duration end, String text) {}
}
